import { useRef, useState } from 'react';
import { ask, read } from '../api/client.ts';
import type { Organisation } from '../api/cluster.ts';
import { usePages } from '../api/usePages.ts';
import { useRead } from '../api/useRead.ts';
import { MoreButton } from '../app/MoreButton.tsx';
import { Trouble } from '../app/Trouble.tsx';
import { useTexts } from '../i18n/Texts.tsx';
import { organisationValuesOf, type OrganisationValues } from '../registration/values.ts';
import type { Colleague } from './colleagues.ts';
import { FIELD_NAMES } from './fieldNames.ts';
import { FieldValue } from './FieldValue.tsx';
import { differing } from './merging.ts';
import { Outcome } from './Outcome.tsx';
import { useDeed } from '../form/useDeed.ts';
import { type Entry, pathOfEntry } from './useEntry.ts';

interface Revision {
  number: number;
  at: string;
  what: string;
  /** Account; nobody for the platform itself. */
  by?: string | null;
  tier: string;
  name: string;
}

interface Props {
  slug: string;
  entry: Entry;
  reload: () => Promise<void>;
}

/** Who changed the entry, and what it said before. */
export function History({ slug, entry, reload }: Props) {
  const { t } = useTexts();
  const deed = useDeed();
  const restore = (number: number) =>
    deed.run(async () => {
      const init = { method: 'POST', headers: { 'If-Match': entry.etag } };
      await ask(`${pathOfEntry(slug)}/revisions/${number}/restoration`, init).finally(reload);
    });
  return (
    <section className="part" aria-labelledby="history">
      <h2 id="history">{t('organisation.history')}</h2>
      <Outcome deed={deed} />
      <Lines key={entry.etag} slug={slug} now={entry.cluster} onRestore={(number) => void restore(number)} />
    </section>
  );
}

interface LinesProps {
  slug: string;
  now: Organisation;
  onRestore: (number: number) => void;
}

function Lines({ slug, now, onRestore }: LinesProps) {
  const { t } = useTexts();
  const path = `${pathOfEntry(slug)}/revisions`;
  const { list, problem, busy, more, retry } = usePages<Revision>(path);
  const { value: colleagues } = useRead<{ items: Colleague[] }>(`${pathOfEntry(slug)}/editors`);
  const items = useRef<HTMLOListElement>(null);
  return (
    <>
      {problem !== null && (problem.status === 403 ? <p>{t('organisation.notYours')}</p> : <Trouble problem={problem} onRetry={retry} />)}
      {list === null && problem === null && <p className="hint">{t('state.loading')}</p>}
      <ol className="history" ref={items}>
        {list?.items.map((revision, index) => (
          <Line
            key={revision.number}
            revision={revision}
            isNow={index === 0}
            path={path}
            now={now}
            who={colleagues?.items.find(({ account }) => account === revision.by)?.name ?? null}
            onRestore={() => onRestore(revision.number)}
          />
        ))}
      </ol>
      <MoreButton list={items} shown={list?.items.length ?? 0} busy={busy} onMore={more} />
    </>
  );
}

interface LineProps {
  revision: Revision;
  isNow: boolean;
  path: string;
  now: Organisation;
  who: string | null;
  onRestore: () => void;
}

function Line({ revision, isNow, path, now, who, onRestore }: LineProps) {
  const { t, speech } = useTexts();
  const [then, setThen] = useState<OrganisationValues | null>(null);
  const { number, at, what, by } = revision;
  const compare = () => {
    if (then === null) {
      read<Organisation>(`${path}/${number}`).then(
        (whole) => setThen(organisationValuesOf(whole)),
        () => undefined,
      );
    }
  };
  const date = speech.dateAndTime(at);
  const author = by == null ? t('organisation.byPlatform') : who === null ? t('organisation.bySomebody') : t('organisation.by', { name: who });
  return (
    <li>
      <span data-item tabIndex={-1}>
        <time dateTime={at}>{date}</time> {speech.maybe(`organisation.what.${what}`) || what} <span className="hint">({author})</span>
      </span>
      {!isNow && (
        <details onToggle={(event) => event.currentTarget.open && compare()}>
          <summary>{t('organisation.compare')}</summary>
          {then === null ? <p className="hint">{t('state.loading')}</p> : <Differences then={then} now={organisationValuesOf(now)} />}
          <button type="button" onClick={() => confirm(t('organisation.restoreSure', { date })) && onRestore()}>
            {t('organisation.restore')}
          </button>
        </details>
      )}
    </li>
  );
}

function Differences({ then, now }: { then: OrganisationValues; now: OrganisationValues }) {
  const { t } = useTexts();
  const keys = differing(now, then);
  if (keys.length === 0) {
    return <p>{t('organisation.compare.same')}</p>;
  }
  return (
    <dl className="facts wide">
      {keys.map((key) => (
        <div key={key}>
          <dt>{t(FIELD_NAMES[key])}</dt>
          <dd>
            <FieldValue field={key} values={then} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
