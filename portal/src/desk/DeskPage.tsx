import { useRef } from 'react';
import { usePages } from '../api/usePages.ts';
import { Link } from '../app/Link.tsx';
import { MoreButton } from '../app/MoreButton.tsx';
import { Trouble } from '../app/Trouble.tsx';
import { nearest } from '../cluster/nearest.ts';
import { useTexts } from '../i18n/Texts.tsx';
import { Desk } from './Desk.tsx';

interface OwnLine {
  id: string;
  state: 'draft' | 'published' | 'cancelled' | 'held';
  title: Record<string, string>;
  startsAt: string;
}

/** The events that one organises, drafts among them. */
export function DeskPage() {
  const { t } = useTexts();
  return (
    <Desk title={t('desk.title')}>
      <p className="lead">{t('desk.lead')}</p>
      <p>
        <Link to={{ name: 'deskNew' }} className="button primary">
          {t('desk.new')}
        </Link>
      </p>
      <OwnEvents />
    </Desk>
  );
}

function OwnEvents() {
  const { t, speech } = useTexts();
  const { list: events, problem, busy, more, retry } = usePages<OwnLine>('/api/v1/events/mine');
  const list = useRef<HTMLUListElement>(null);
  const items = events?.items ?? null;
  const trouble = problem !== null && <Trouble problem={problem} onRetry={retry} />;
  return (
    <>
      {items === null && problem === null && <p className="hint">{t('state.loading')}</p>}
      {more === null && trouble}
      {items?.length === 0 && <p>{t('desk.none')}</p>}
      {items !== null && items.length > 0 && (
        <ul className="entries" ref={list} aria-label={t('desk.title')} aria-busy={busy}>
          {items.map(({ id, state, title, startsAt }) => {
            const language = nearest(Object.keys(title), speech.language);
            return (
              <li key={id} className={state}>
                <div className="what">
                  <p className="tags">
                    <span className={`tier ${state}`}>{t(`desk.state.${state}`)}</span>
                  </p>
                  <h2>
                    <Link to={{ name: 'deskEvent', id, part: 'edit' }} lang={language} data-item="">
                      {title[language]}
                    </Link>
                  </h2>
                  <p className="hint">{speech.dateAndTime(startsAt)}</p>
                </div>
              </li>
            );
          })}
        </ul>
      )}
      <MoreButton list={list} shown={items?.length ?? 0} busy={busy} onMore={more} />
      {more !== null && trouble}
    </>
  );
}
