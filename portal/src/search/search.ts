/** Facets whose codes are filtered by, named as the API names them. */
export const FACETS = [
  'country',
  'region',
  'ecosystem',
  'emergingIndustry',
  'technologyField',
  'nace',
  'tier',
  'memberRange',
  'language',
  'interestedInPartners',
] as const;
export type Facet = (typeof FACETS)[number];

/** Those that are offered with counts; regions come by links alone. */
export const OFFERED: readonly Facet[] = FACETS.filter((facet) => facet !== 'region');

export const SORTS = ['relevance', 'name', 'newest'] as const;
export type Sort = (typeof SORTS)[number];

/** What is looked for; the address of the page is made of it and of nothing else. */
export interface Search {
  q: string;
  filters: Partial<Record<Facet, readonly string[]>>;
  foundedFrom: string;
  foundedTo: string;
  /** Null: by relevance with words, by name without. */
  sort: Sort | null;
}

export const EVERYTHING: Search = { q: '', filters: {}, foundedFrom: '', foundedTo: '', sort: null };

export function searchOf(query: string): Search {
  const parameters = new URLSearchParams(query);
  const filters: Search['filters'] = {};
  for (const facet of FACETS) {
    const codes = parameters.getAll(facet).flatMap((value) => value.split(',')).filter((code) => code !== '');
    if (codes.length > 0) {
      filters[facet] = [...new Set(codes)];
    }
  }
  const sort = parameters.get('sort');
  return {
    q: parameters.get('q') ?? '',
    filters,
    foundedFrom: year(parameters.get('foundedFrom')),
    foundedTo: year(parameters.get('foundedTo')),
    sort: SORTS.find((each) => each === sort) ?? null,
  };
}

function year(text: string | null): string {
  return text !== null && /^\d{1,4}$/.test(text) ? text : '';
}

/** The filters alone, in a fixed order, as list, map and address share them. */
function parameters(search: Search): URLSearchParams {
  const result = new URLSearchParams();
  if (search.q.trim() !== '') {
    result.set('q', search.q.trim());
  }
  for (const facet of FACETS) {
    const codes = search.filters[facet] ?? [];
    if (codes.length > 0) {
      result.set(facet, [...codes].sort().join(','));
    }
  }
  if (search.foundedFrom !== '') {
    result.set('foundedFrom', search.foundedFrom);
  }
  if (search.foundedTo !== '') {
    result.set('foundedTo', search.foundedTo);
  }
  return result;
}

/** What follows the question mark of the page's address, with the mark; empty for everything. */
export function queryOf(search: Search, at: string | null = null): string {
  const result = parameters(search);
  if (search.sort !== null) {
    result.set('sort', search.sort);
  }
  if (at !== null) {
    result.set('at', at);
  }
  const text = readable(result);
  return text === '' ? '' : `?${text}`;
}

export function listPath(search: Search, size: number, cursor: string | null = null): string {
  const result = parameters(search);
  if (search.sort !== null) {
    result.set('sort', search.sort);
  }
  result.set('limit', String(size));
  if (cursor === null) {
    result.set('facets', OFFERED.join(','));
  } else {
    result.set('cursor', cursor);
  }
  return `/api/v1/clusters?${readable(result)}`;
}

export function tilesPath(search: Search): string {
  const text = readable(parameters(search));
  return `/api/v1/map/tiles/{z}/{x}/{y}.mvt${text === '' ? '' : `?${text}`}`;
}

/** How many conditions there are beside the words. */
export function conditions(search: Search): number {
  const codes = FACETS.reduce((sum, facet) => sum + (search.filters[facet]?.length ?? 0), 0);
  return codes + (search.foundedFrom === '' ? 0 : 1) + (search.foundedTo === '' ? 0 : 1);
}

/** Commas need no escape in a query, and addresses are read by people. */
function readable(result: URLSearchParams): string {
  return result.toString().replaceAll('%2C', ',');
}
