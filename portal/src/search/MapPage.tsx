import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ClusterLine } from '../api/cluster.ts';
import { withCode } from '../app/filters.ts';
import { goTo, noteAddress, useQuery } from '../app/navigation.ts';
import { Link } from '../app/Link.tsx';
import { useTexts } from '../i18n/Texts.tsx';
import { ClusterMap } from '../map/ClusterMap.tsx';
import type { Area } from '../map/drawMap.ts';
import { ActiveFilters } from './ActiveFilters.tsx';
import { boxOf, middleOf } from './areas.ts';
import { Filters } from './Filters.tsx';
import { FollowSearch } from './FollowSearch.tsx';
import { useLabels } from './labels.ts';
import { Pilots } from './Pilots.tsx';
import { Results } from './Results.tsx';
import { SearchBox } from './SearchBox.tsx';
import { conditions, EVERYTHING, queryOf, type Search, searchOf, type Sort, SORTS, tilesPath } from './search.ts';
import { useClusters } from './useClusters.ts';
import { useCountries } from './useCountries.ts';

const NOBODY: readonly string[] = [];

/** The map beside the list. The address has the whole state. */
export function MapPage() {
  const { t } = useTexts();
  const query = useQuery();
  const search = useMemo(() => searchOf(query), [query]);
  const at = useRef(new URLSearchParams(query).get('at'));
  const finding = useClusters(search);
  const countries = useCountries();
  const [naceWanted, setNaceWanted] = useState(search.filters.nace !== undefined);
  const { label, countries: names } = useLabels(naceWanted, search.filters.region !== undefined);
  const [pointed, setPointed] = useState<ClusterLine | null>(null);
  const [area, setArea] = useState<Area | null>(null);
  const [view, setView] = useState<'list' | 'map'>('list');
  const filters = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    // The detail page comes back to here; its scroll position must not.
    document.body.classList.add('has-map');
    return () => document.body.classList.remove('has-map');
  }, []);
  const change = useCallback((next: Search) => goTo(location.pathname + queryOf(next, at.current)), []);
  const reset = () => change({ ...EVERYTHING, q: search.q });
  const moved = useCallback((to: string) => {
    at.current = to;
    noteAddress(location.pathname + queryOf(searchOf(location.search), to) + location.hash);
  }, []);
  const sortBy = (sort: Sort | null) =>
    change({ ...search, sort, near: sort === 'distance' && area !== null ? middleOf(area) : search.near });
  const sorts = SORTS.filter(
    (sort) => (sort !== 'relevance' || search.q !== '') && (sort !== 'distance' || area !== null || search.near !== ''),
  );
  const facets = finding.found?.facets ?? {};
  const filterList = (
    <Filters search={search} facets={facets} label={label} onChange={change} onNaceWanted={() => setNaceWanted(true)} />
  );

  return (
    <main id="content" className={`finder show-${view}`} tabIndex={-1}>
      <div className="panel">
        <h1>{t('search.title')}</h1>
        <SearchBox
          value={search.q}
          countryNames={names}
          onSearch={(q) => change({ ...search, q, sort: null })}
          onFilter={(facet, code) => change({ ...withCode(search, facet, code, true), q: '', sort: null })}
        />
        <div className="tools">
          <p className="total" role="status">
            {finding.found === null ? t('state.loading') : t('search.found', { count: finding.found.total })}
          </p>
          <label className="sort">
            <span>{t('search.sort')}</span>
            <select
              value={search.sort ?? (search.q === '' ? 'name' : 'relevance')}
              onChange={(event) => sortBy(SORTS.find((each) => each === event.target.value) ?? null)}
            >
              {sorts.map((sort) => (
                <option key={sort} value={sort}>
                  {t(`search.sort.${sort}`)}
                </option>
              ))}
            </select>
          </label>
          <button type="button" className="filter-button" onClick={() => filters.current?.showModal()}>
            {t('filter.open', { count: conditions(search) })}
          </button>
        </div>
        <ActiveFilters search={search} label={label} onChange={change} />
        <FollowSearch search={search} />
        <div className="views" role="group" aria-label={t('search.view')}>
          {(['list', 'map'] as const).map((each) => (
            <button key={each} type="button" aria-pressed={view === each} onClick={() => setView(each)}>
              {t(`search.view.${each}`)}
            </button>
          ))}
        </div>
        <div className="found">
          <Results search={search} finding={finding} label={label} onPoint={setPointed} onReset={reset} />
          <Pilots countries={countries} names={names} />
          <p className="call">
            <Link to={{ name: 'register' }}>{t('head.register.title')}</Link>
          </p>
        </div>
      </div>
      <dialog ref={filters} className="filter-dialog" aria-labelledby="filters">
        <div className="filter-head">
          <h2 id="filters">{t('filter.title')}</h2>
          <button type="button" className="primary" onClick={() => filters.current?.close()}>
            {t('filter.close')}
          </button>
        </div>
        {filterList}
      </dialog>
      <div className="map-side">
        <ClusterMap
          tiles={tilesPath(search)}
          countries={countries}
          countryNames={names}
          label={t('map.label')}
          at={at.current}
          chosen={pointed?.location ?? null}
          fit={search.filters.country ?? NOBODY}
          onMoved={moved}
          onShown={setArea}
        />
        {area !== null && (
          <button type="button" className="area" onClick={() => change({ ...search, bbox: boxOf(area) })}>
            {t('search.area')}
          </button>
        )}
        <Legend withStates={countries.length > 0} />
      </div>
    </main>
  );
}

function Legend({ withStates }: { withStates: boolean }) {
  const { t } = useTexts();
  const entries = withStates ? (['cluster', 'group', 'open', 'pilot'] as const) : (['cluster', 'group'] as const);
  return (
    <ul className="legend" aria-label={t('map.legend')}>
      {entries.map((entry) => (
        <li key={entry}>
          <span className={`key ${entry}`} aria-hidden="true" />
          {t(`map.legend.${entry}`)}
        </li>
      ))}
    </ul>
  );
}
