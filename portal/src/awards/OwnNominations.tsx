import { useState } from 'react';
import type { Award, Nomination } from '../api/award.ts';
import { ask } from '../api/client.ts';
import { Link } from '../app/Link.tsx';
import { Refusal } from '../app/Refusal.tsx';
import { useDeed } from '../form/useDeed.ts';
import { useTexts } from '../i18n/Texts.tsx';
import { valuesOf, versionOf } from './nominating.ts';
import { NominationForm } from './NominationForm.tsx';

interface Props {
  award: Award;
  nominations: readonly Nomination[];
  /** Slugs of what one acts for. */
  organisations: readonly string[];
  onChanged: () => void;
}

/** What one has proposed, or is proposed in. */
export function OwnNominations({ award, nominations, organisations, onChanged }: Props) {
  const { t } = useTexts();
  if (nominations.length === 0) {
    return null;
  }
  return (
    <section aria-labelledby="own-nominations">
      <h2 id="own-nominations">{t('nominations.title')}</h2>
      {nominations.map((nomination) => (
        <One
          key={`${nomination.id} ${nomination.version}`}
          award={award}
          nomination={nomination}
          isNominee={organisations.includes(nomination.nominee)}
          onChanged={onChanged}
        />
      ))}
    </section>
  );
}

const BEFORE_THE_SHORTLIST = ['nominating', 'scoring', 'scored'];

type OneProps = { award: Award; nomination: Nomination; isNominee: boolean; onChanged: () => void };

function One({ award, nomination, isNominee, onChanged }: OneProps) {
  const { t, speech } = useTexts();
  const [editing, setEditing] = useState(false);
  const [values, setValues] = useState(() => valuesOf(nomination));
  const { problem, busy, run } = useDeed();
  const { id, category, nominee, person, statement, evidence, state, version, countingVersion, excludedFor } = nomination;
  const path = `/api/v1/awards/${encodeURIComponent(award.id)}/nominations/${id}`;
  const open = award.stage === 'nominating' && state !== 'withdrawn';
  const tell = (method: string, what: string, body: unknown) =>
    run(async () => {
      await ask(path + what, { method, body: JSON.stringify(body) });
      onChanged();
    });
  return (
    <article className="part" aria-labelledby={`nomination-${id}`}>
      <h3 id={`nomination-${id}`}>
        <Link to={{ name: 'cluster', slug: nominee }}>{person ?? nominee}</Link>
        {', '}
        {award.definition.categories.find((each) => each.id === category)?.name ?? category}
      </h3>
      <p>
        <strong>{t(`nomination.${state}`)}</strong>{' '}
        <span className="hint">{t('nomination.version', { version })}</span>
      </p>
      {excludedFor.length > 0 && <p>{excludedFor.map((code) => speech.maybe(`fault.${code}`) || code).join(' ')}</p>}
      {statement != null && <p className="session-summary">{statement}</p>}
      <Evidence addresses={evidence.map(({ href }) => href)} />
      <div className="actions">
        {open && isNominee && countingVersion !== version && (
          <button type="button" className="primary" aria-disabled={busy} onClick={() => tell('POST', '/consent', { version })}>
            {t('nomination.consent')}
          </button>
        )}
        {open && (
          <button type="button" aria-expanded={editing} onClick={() => setEditing(!editing)}>
            {t('nomination.edit')}
          </button>
        )}
        {BEFORE_THE_SHORTLIST.includes(award.stage) && state !== 'withdrawn' && (
          <button
            type="button"
            className="quiet"
            aria-disabled={busy}
            onClick={() => confirm(t('nomination.withdrawSure')) && tell('POST', '/withdrawal', {})}
          >
            {t('nomination.withdraw')}
          </button>
        )}
      </div>
      {editing && (
        <NominationForm
          award={award}
          name={`nomination-${id}`}
          fresh={false}
          values={values}
          problem={problem}
          sending={busy}
          onChange={setValues}
          onSend={() => tell('PUT', '', versionOf(values))}
        />
      )}
      <Refusal problem={problem} />
    </article>
  );
}

export function Evidence({ addresses }: { addresses: readonly string[] }) {
  return addresses.length === 0 ? null : (
    <ul className="evidence">
      {addresses.map((address) => (
        <li key={address}>
          <a href={address} rel="noopener nofollow">
            {address}
          </a>
        </li>
      ))}
    </ul>
  );
}
