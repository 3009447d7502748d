import { useEffect, useRef } from 'react';
import type { ClusterLine } from '../api/cluster.ts';
import { Link } from '../app/Link.tsx';
import { Trouble } from '../app/Trouble.tsx';
import { useTexts } from '../i18n/Texts.tsx';
import type { Labels } from './labels.ts';
import { conditions, type Search } from './search.ts';
import { type Finding, PAGE } from './useClusters.ts';

interface Props {
  search: Search;
  finding: Finding;
  label: Labels;
  onPoint: (cluster: ClusterLine | null) => void;
  onReset: () => void;
}

export function Results({ search, finding, label, onPoint, onReset }: Props) {
  const { t, speech } = useTexts();
  const { found, problem, busy, more, retry } = finding;
  const list = useRef<HTMLUListElement>(null);
  const shown = found?.items.length ?? 0;
  const before = useRef(0);
  useEffect(() => {
    // Whoever asked for more by keyboard goes on at the first of them.
    if (before.current > 0 && shown > before.current && before.current % PAGE === 0) {
      list.current?.querySelectorAll<HTMLElement>('li > a')[before.current]?.focus({ preventScroll: true });
    }
    before.current = shown;
  }, [shown]);

  const trouble = problem !== null && <Trouble problem={problem} onRetry={retry} />;
  if (trouble !== false && shown === 0) {
    return trouble;
  }
  if (found === null) {
    return <p className="hint">{t('state.loading')}</p>;
  }
  if (found.total === 0) {
    return (
      <div className="nothing">
        <p>
          <strong>{t('search.none')}</strong>
        </p>
        <p>{t('search.noneHint')}</p>
        {conditions(search) > 0 && (
          <button type="button" onClick={onReset}>
            {t('search.reset')}
          </button>
        )}
      </div>
    );
  }
  return (
    <>
      {found.next === null && trouble}
      <ul className="results" ref={list} aria-label={t('search.results')} aria-busy={busy}>
        {found.items.map((cluster) => (
          <li key={cluster.id}>
            <Link
              to={{ name: 'cluster', slug: cluster.slug }}
              onMouseEnter={() => onPoint(cluster)}
              onMouseLeave={() => onPoint(null)}
              onFocus={() => onPoint(cluster)}
              onBlur={() => onPoint(null)}
            >
              <strong>{cluster.name}</strong>
              <span className="where">
                {cluster.city}, {label('country', cluster.country)}
              </span>
              <span className="what">
                <span>{label('ecosystem', cluster.primaryEcosystem)}</span>
                <span>{t('search.members', { count: cluster.members })}</span>
                {cluster.tier !== 'full' && <span className={`tier ${cluster.tier}`}>{label('tier', cluster.tier)}</span>}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      <div className="more">
        <p className="hint">
          {t('search.shown', { shown: speech.number(shown), total: speech.number(found.total) })}
        </p>
        {found.next !== null && (
          <button type="button" onClick={more} disabled={busy}>
            {t('search.more')}
          </button>
        )}
      </div>
      {found.next !== null && trouble}
    </>
  );
}
