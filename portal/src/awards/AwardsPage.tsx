import { useRef } from 'react';
import type { AwardLine } from '../api/award.ts';
import { usePages } from '../api/usePages.ts';
import { Link } from '../app/Link.tsx';
import { MoreButton } from '../app/MoreButton.tsx';
import { Trouble } from '../app/Trouble.tsx';
import { useTexts } from '../i18n/Texts.tsx';

/** Every award that was opened, latest first. */
export function AwardsPage() {
  const { t, speech } = useTexts();
  const { list: awards, problem, busy, more, retry } = usePages<AwardLine>('/api/v1/awards');
  const list = useRef<HTMLUListElement>(null);
  const items = awards?.items ?? null;
  const trouble = problem !== null && <Trouble problem={problem} onRetry={retry} />;
  return (
    <main id="content" className="page" tabIndex={-1}>
      <h1>{t('awards.title')}</h1>
      <p className="lead">{t('awards.lead')}</p>
      {items === null && problem === null && <p className="hint">{t('state.loading')}</p>}
      {more === null && trouble}
      {items?.length === 0 && <p>{t('awards.none')}</p>}
      {items !== null && items.length > 0 && (
        <ul className="entries awards" ref={list} aria-label={t('awards.title')} aria-busy={busy}>
          {items.map(({ id, name, standing, changedAt }) => (
            <li key={id}>
              <div className="what">
                <h2>
                  <Link to={{ name: 'award', id }} data-item="">
                    {name}
                  </Link>
                </h2>
                <p className="hint">
                  {t(`award.stage.${standing}`)} · {t('cluster.updated', { date: speech.date(changedAt) })}
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
      <MoreButton list={list} shown={items?.length ?? 0} busy={busy} onMore={more} />
      {more !== null && trouble}
    </main>
  );
}
