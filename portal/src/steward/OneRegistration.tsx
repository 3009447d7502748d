import { useState } from 'react';
import { ask } from '../api/client.ts';
import { useWords } from '../api/vocabularies.ts';
import { Link } from '../app/Link.tsx';
import { Trouble } from '../app/Trouble.tsx';
import { TextField } from '../form/fields.tsx';
import { JudgedForm } from '../form/JudgedForm.tsx';
import { useDeed } from '../form/useDeed.ts';
import { useOwnDocument } from '../form/useOwnDocument.ts';
import { useTexts } from '../i18n/Texts.tsx';
import { FIELD_NAMES } from '../organisation/fieldNames.ts';
import { FieldValue } from '../organisation/FieldValue.tsx';
import type { Key } from '../organisation/merging.ts';
import { Outcome } from '../organisation/Outcome.tsx';
import { organisationValuesOf, type Registration } from '../registration/values.ts';

const FIELDS = Object.keys(FIELD_NAMES) as Key[];

/** All that an applicant said, and what becomes of it. */
export function OneRegistration({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTexts();
  const states = useWords('registration-states');
  const countries = useWords('countries');
  const path = `/api/v1/registrations/${id}`;
  const { found, problem, reload } = useOwnDocument<Registration>(path);
  const registration = found?.body;
  if (found === null || registration == null) {
    return problem === null ? <p className="hint">{t('state.loading')}</p> : <Trouble problem={problem} onRetry={() => void reload()} />;
  }
  const values = organisationValuesOf(registration);
  const { state, contact, slug } = registration;
  return (
    <>
      <p>
        <button type="button" className="quiet" onClick={onClose}>
          <span aria-hidden="true">← </span>
          {t('steward.back')}
        </button>
      </p>
      <section className="part" aria-labelledby="registration">
        <h2 id="registration">{registration.name}</h2>
        <p>
          <strong className={`state ${state}`}>{states.label(state)}</strong>{' '}
          {slug != null && <Link to={{ name: 'cluster', slug }}>{t('organisation.public')}</Link>}
        </p>
        <dl className="facts wide">
          {FIELDS.map((field) => (
            <div key={field}>
              <dt>{t(FIELD_NAMES[field])}</dt>
              <dd>{field === 'country' ? countries.label(values.country) : <FieldValue field={field} values={values} />}</dd>
            </div>
          ))}
          {contact != null && (
            <div>
              <dt>{t('form.contact')}</dt>
              <dd>
                {contact.name}, {contact.role}, <a href={`mailto:${contact.email}`}>{contact.email}</a>
              </dd>
            </div>
          )}
        </dl>
      </section>
      {(state === 'submitted' || state === 'in-review') && <Decision path={path} etag={found.etag} state={state} onDone={reload} />}
    </>
  );
}

interface DecisionProps {
  path: string;
  etag: string;
  state: Registration['state'];
  onDone: () => Promise<void>;
}

function Decision({ path, etag, state, onDone }: DecisionProps) {
  const { t } = useTexts();
  const [words, setWords] = useState('');
  const [pointer, setPointer] = useState<'/message' | '/reason'>('/message');
  const deed = useDeed();
  const decide = (what: string, body: unknown = {}) =>
    void deed.run(async () => {
      await ask(`${path}/${what}`, { method: 'POST', headers: { 'If-Match': etag }, body: JSON.stringify(body) }).finally(onDone);
    });
  const requestChanges = () => {
    setPointer('/message');
    decide('change-request', { message: words });
  };
  const reject = () => {
    setPointer('/reason');
    decide('rejection', { reason: words });
  };
  return (
    <section className="part" aria-labelledby="decision">
      <h2 id="decision">{t('steward.decide')}</h2>
      <div className="actions">
        {state === 'submitted' && (
          <button type="button" onClick={() => decide('review')} aria-disabled={deed.busy}>
            {t('steward.review')}
          </button>
        )}
        <button type="button" className="primary" onClick={() => confirm(t('steward.acceptSure')) && decide('acceptance')} aria-disabled={deed.busy}>
          {t('steward.accept')}
        </button>
      </div>
      <JudgedForm problem={deed.problem} sending={deed.busy} onSend={requestChanges}>
        <TextField
          pointer={pointer}
          label={t('steward.words')}
          hint={t('steward.words.hint')}
          lines={4}
          value={words}
          onChange={setWords}
        />
        <div className="actions">
          <button type="submit" aria-disabled={deed.busy}>
            {t('steward.ask')}
          </button>
          <button type="button" onClick={reject} aria-disabled={deed.busy}>
            {t('steward.reject')}
          </button>
        </div>
      </JudgedForm>
      <Outcome deed={deed} done={null} />
    </section>
  );
}
