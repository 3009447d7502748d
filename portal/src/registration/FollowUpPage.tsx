import { useCallback, useEffect, useState } from 'react';
import { ask } from '../api/client.ts';
import { Problem } from '../api/problem.ts';
import { useWords } from '../api/vocabularies.ts';
import { CopyButton } from '../app/CopyButton.tsx';
import { Link } from '../app/Link.tsx';
import { goTo, useFragment } from '../app/navigation.ts';
import { pathOf } from '../app/route.ts';
import { Trouble } from '../app/Trouble.tsx';
import { useTexts } from '../i18n/Texts.tsx';
import { arrivalOf, type FollowUp, followUpOf, fragmentOf } from './followUpAddress.ts';
import { OwnData } from '../person/OwnData.tsx';
import { RegistrationForm } from './RegistrationForm.tsx';
import { PasteAddress } from '../form/PasteAddress.tsx';
import { useStored } from '../form/stored.ts';
import { bodyOf, type Registration, type Values, valuesOf } from './values.ts';

export function FollowUpPage() {
  const { t } = useTexts();
  const fragment = useFragment();
  const followUp = followUpOf(fragment);
  return (
    <main id="content" className="page form-page" tabIndex={-1}>
      <h1>{t('followUp.title')}</h1>
      {followUp === null ? <Paste /> : <Opened key={followUp.id} followUp={followUp} arrival={arrivalOf(fragment)} />}
    </main>
  );
}

function Paste() {
  const { t } = useTexts();
  const open = (typed: string) => {
    const followUp = followUpOf(typed);
    if (followUp !== null) {
      goTo(location.pathname + fragmentOf(followUp));
    }
    return followUp !== null;
  };
  return (
    <PasteAddress label={t('followUp.paste')} hint={t('followUp.paste.hint')} wrong={t('followUp.paste.wrong')} onOpen={open} />
  );
}

interface Loaded {
  registration: Registration;
  etag: string;
}

function Opened({ followUp, arrival }: { followUp: FollowUp; arrival: 'new' | 'earlier' | null }) {
  const { t } = useTexts();
  const path = `/api/v1/registrations/${followUp.id}?secret=${followUp.secret}`;
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const load = useCallback(() => {
    ask<Registration>(path).then(
      ({ body, etag }) => {
        setLoaded({ registration: body, etag });
        setProblem(null);
      },
      (failure: unknown) => setProblem(failure instanceof Problem ? failure : null),
    );
  }, [path]);
  useEffect(load, [load]);

  if (problem !== null && [400, 403, 404].includes(problem.status)) {
    return (
      <div className="trouble" role="alert">
        <p>{t('followUp.forbidden')}</p>
      </div>
    );
  }
  if (problem !== null) {
    return <Trouble problem={problem} onRetry={load} />;
  }
  if (loaded === null) {
    return <p className="hint">{t('state.loading')}</p>;
  }
  return (
    <>
      {arrival !== null && loaded.registration.state === 'submitted' && <Arrived followUp={followUp} arrival={arrival} />}
      <State registration={loaded.registration} />
      <Correction path={path} loaded={loaded} onLoaded={setLoaded} onStale={load} />
      <OwnData query={`?registration=${followUp.id}&secret=${followUp.secret}`} warning={t('person.sureApplicant')} />
    </>
  );
}

function Arrived({ followUp, arrival }: { followUp: FollowUp; arrival: 'new' | 'earlier' }) {
  const { t } = useTexts();
  const address = location.origin + pathOf({ language: null, page: { name: 'followUp' } }) + fragmentOf(followUp);
  return (
    <div className="thanks" role="status">
      <p>
        <strong>{t(arrival === 'new' ? 'followUp.thanks' : 'register.earlier')}</strong>
      </p>
      <p>{t('followUp.keep')}</p>
      <p className="address">{address}</p>
      <CopyButton text={address} label={t('followUp.copy')} done={t('followUp.copied')} />
    </div>
  );
}

function State({ registration }: { registration: Registration }) {
  const { t, speech } = useTexts();
  const states = useWords('registration-states');
  const tiers = useWords('tiers');
  const criteria = useWords('missing-criteria');
  const { state, note, slug } = registration;
  return (
    <section className="part" aria-labelledby="state">
      <h2 id="state">{registration.name}</h2>
      <dl className="facts wide">
        <div>
          <dt>{t('followUp.state')}</dt>
          <dd>
            <strong className={`state ${state}`}>{states.label(state)}</strong>
          </dd>
        </div>
        <div>
          <dt>{t('followUp.tier')}</dt>
          <dd>{tiers.label(registration.tier)}</dd>
        </div>
      </dl>
      {state === 'changes-requested' && (
        <div className="asked">
          <h3>{t('followUp.asked')}</h3>
          <p>{note}</p>
          <p>{t('followUp.answer')}</p>
        </div>
      )}
      {state === 'rejected' && note != null && (
        <div className="asked">
          <h3>{t('followUp.rejected')}</h3>
          <p>{note}</p>
        </div>
      )}
      {state === 'accepted' && slug != null && (
        <p>
          <Link to={{ name: 'cluster', slug }} className="button primary">
            {t('followUp.public')}
          </Link>
        </p>
      )}
      {registration.missingForFull.length > 0 && (
        <>
          <h3>{t('followUp.missingForFull')}</h3>
          <ul>
            {registration.missingForFull.map(({ code }) => (
              <li key={code}>{criteria.label(code)}</li>
            ))}
          </ul>
        </>
      )}
      <h3>{t('followUp.history')}</h3>
      <ol className="history">
        {registration.history.map(({ at, state: then, by }) => (
          <li key={at + then}>
            <time dateTime={at}>{speech.dateAndTime(at)}</time> {states.label(then)}{' '}
            <span className="hint">({t(by === 'applicant' ? 'followUp.by.applicant' : 'followUp.by.steward')})</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

interface CorrectionProps {
  path: string;
  loaded: Loaded;
  onLoaded: (loaded: Loaded) => void;
  onStale: () => void;
}

function Correction({ path, loaded, onLoaded, onStale }: CorrectionProps) {
  const { t, speech } = useTexts();
  const { registration, etag } = loaded;
  const { first, savedAt, keep, forget } = useStored<Values>(`klynge.correction.${registration.id}`);
  const [values, setValues] = useState(() => first ?? valuesOf(registration));
  const [open, setOpen] = useState(first !== null || registration.state === 'changes-requested');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [sending, setSending] = useState(false);
  const [sent, setSent] = useState(false);
  if (registration.state === 'accepted' || registration.state === 'rejected') {
    return <p className="hint">{t('followUp.decided')}</p>;
  }
  const send = async () => {
    setSending(true);
    setProblem(null);
    try {
      const init = { method: 'PUT', headers: { 'If-Match': etag }, body: JSON.stringify(bodyOf(values)) };
      const answer = await ask<Registration>(path, init);
      forget();
      onLoaded({ registration: answer.body, etag: answer.etag });
      setSent(true);
      setOpen(false);
      scrollTo(0, 0);
    } catch (failure) {
      if (failure instanceof Problem) {
        setProblem(failure);
        if (failure.status === 412 || failure.status === 409) {
          onStale();
        }
      }
    } finally {
      setSending(false);
    }
  };
  return (
    <>
      <p className="sent" role="status">
        {sent && t('followUp.sent')}
      </p>
      {open ? (
        <>
          <h2 className="form-title">{t('followUp.edit')}</h2>
          <p className="draft" role="status">
            {savedAt !== null && t('register.draftSaved', { time: speech.time(savedAt) })}
          </p>
          <RegistrationForm
            values={values}
            problem={problem}
            sending={sending}
            sendLabel={t('followUp.send')}
            onChange={(next) => {
              setValues(next);
              setSent(false);
              keep(next);
            }}
            onSend={() => void send()}
          />
          {problem !== null && problem.faults.length === 0 && (
            <div className="trouble" role="alert">
              <p>
                {problem.status === 412
                  ? t('followUp.stale')
                  : problem.status === 0
                    ? t('state.offline')
                    : t(problem.status >= 500 || problem.status === 429 ? 'state.busy' : 'state.failed')}
              </p>
            </div>
          )}
        </>
      ) : (
        <button type="button" onClick={() => setOpen(true)}>
          {t('followUp.edit')}
        </button>
      )}
    </>
  );
}
