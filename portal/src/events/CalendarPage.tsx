import { type FormEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { CalendarEntry } from '../api/event.ts';
import { usePages } from '../api/usePages.ts';
import { CopyButton } from '../app/CopyButton.tsx';
import { withCode } from '../app/filters.ts';
import { goTo, useQuery } from '../app/navigation.ts';
import { Trouble } from '../app/Trouble.tsx';
import { useTexts } from '../i18n/Texts.tsx';
import { type CalendarSearch, calendarOf, feedPath, filtersSet, FILTERS, listPath, queryOf, UPCOMING } from './calendar.ts';
import { CalendarFilters, useFilterWords } from './CalendarFilters.tsx';
import { CalendarList } from './CalendarList.tsx';
import { OwnCalendar } from './OwnCalendar.tsx';

/** What takes place when. The address has the whole state. */
export function CalendarPage() {
  const { t } = useTexts();
  const query = useQuery();
  const search = useMemo(() => calendarOf(query), [query]);
  const { list, problem, busy, more, retry } = usePages<CalendarEntry>(listPath(search));
  const filters = useRef<HTMLDialogElement>(null);
  const change = (next: CalendarSearch) => goTo(location.pathname + queryOf(next));
  const trouble = problem !== null && <Trouble problem={problem} onRetry={retry} />;
  return (
    <main id="content" className="page calendar" tabIndex={-1}>
      <h1>{t('calendar.title')}</h1>
      <p className="lead">{t('calendar.lead')}</p>
      <Words search={search} onChange={change} />
      <div className="tools">
        <p className="total" role="status">
          {list === null
            ? problem === null && t('state.loading')
            : t(list.next == null ? 'calendar.found' : 'calendar.first', { count: list.items.length })}
        </p>
        <button type="button" className="filter-button" onClick={() => filters.current?.showModal()}>
          {t('filter.open', { count: filtersSet(search) })}
        </button>
      </div>
      <Active search={search} onChange={change} />
      {more === null && trouble}
      {list !== null && (problem === null || list.items.length > 0) && (
        <CalendarList entries={list.items} busy={busy} onMore={more} />
      )}
      {more !== null && trouble}
      <Subscribe search={search} />
      <OwnCalendar />
      <dialog ref={filters} className="filter-dialog" aria-labelledby="filters">
        <div className="filter-head">
          <h2 id="filters">{t('filter.title')}</h2>
          <button type="button" className="primary" onClick={() => filters.current?.close()}>
            {t('filter.close')}
          </button>
        </div>
        <CalendarFilters search={search} onChange={change} />
      </dialog>
    </main>
  );
}

interface Props {
  search: CalendarSearch;
  onChange: (search: CalendarSearch) => void;
}

function Words({ search, onChange }: Props) {
  const { t } = useTexts();
  const [typed, setTyped] = useState(search);
  useEffect(() => setTyped(search), [search]);
  const apply = (event: FormEvent) => {
    event.preventDefault();
    onChange(calendarOf(queryOf({ ...search, q: typed.q, from: typed.from, to: typed.to })));
  };
  return (
    <form className="calendar-search" role="search" onSubmit={apply}>
      <label className="words">
        {t('calendar.label')}
        <input type="search" maxLength={200} value={typed.q} onChange={(event) => setTyped({ ...typed, q: event.target.value })} />
      </label>
      <label>
        {t('calendar.from')}
        <input type="date" value={typed.from} onChange={(event) => setTyped({ ...typed, from: event.target.value })} />
      </label>
      <label>
        {t('calendar.to')}
        <input type="date" value={typed.to} onChange={(event) => setTyped({ ...typed, to: event.target.value })} />
      </label>
      <button type="submit" className="primary">
        {t('search.submit')}
      </button>
    </form>
  );
}

/** Every filter as a button that takes it away. */
function Active({ search, onChange }: Props) {
  const { t } = useTexts();
  const words = useFilterWords();
  const chosen = FILTERS.flatMap((filter) =>
    (search.filters[filter] ?? []).map((code) => ({ filter, code, name: words[filter].label(code) })),
  );
  if (chosen.length === 0) {
    return null;
  }
  return (
    <div className="active">
      <ul aria-label={t('filter.active')}>
        {chosen.map(({ filter, code, name }) => (
          <li key={`${filter}:${code}`}>
            <button
              type="button"
              aria-label={t('filter.remove', { name })}
              onClick={() => onChange(withCode(search, filter, code, false))}
            >
              {name} <span aria-hidden="true">×</span>
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="quiet" onClick={() => onChange({ ...search, filters: UPCOMING.filters })}>
        {t('search.reset')}
      </button>
    </div>
  );
}

function Subscribe({ search }: { search: CalendarSearch }) {
  const { t } = useTexts();
  const path = feedPath(search);
  return (
    <section className="card subscribe" aria-labelledby="subscribe">
      <h2 id="subscribe">{t('calendar.subscribe')}</h2>
      <p>{t('calendar.subscribe.text')}</p>
      <div className="actions">
        <CopyButton text={location.origin + path} label={t('calendar.subscribe.copy')} done={t('followUp.copied')} />
        <a className="button" href={path} type="text/calendar">
          {t('calendar.file')}
        </a>
      </div>
    </section>
  );
}
