/** Facets whose codes are filtered by, named as the API names them. */
export const FACETS = [
  'country',
  'region',
  'ecosystem',
  'emergingIndustry',
  'technologyField',
  'nace',
  'tier',
  'label',
  'memberRange',
  'language',
  'interestedInPartners',
] as const;
export type Facet = (typeof FACETS)[number];

/** Those that are offered with counts; regions come by links alone. */
export const OFFERED: readonly Facet[] = FACETS.filter((facet) => facet !== 'region');

/** Half around the world, in kilometres: a point alone is no filter here. */
const ANYWHERE = '20000';

export const SORTS = ['relevance', 'name', 'newest', 'distance'] as const;
export type Sort = (typeof SORTS)[number];

/** What is looked for; the address of the page is made of it and of nothing else. */
export interface Search {
  q: string;
  filters: Partial<Record<Facet, readonly string[]>>;
  foundedFrom: string;
  foundedTo: string;
  /** West, south, east and north in degrees, with commas; empty for everywhere. */
  bbox: string;
  /** Latitude and longitude that distances are counted from; empty for nowhere. */
  near: string;
  /** Null: by relevance with words, by name without. */
  sort: Sort | null;
}

export const EVERYTHING: Search = { q: '', filters: {}, foundedFrom: '', foundedTo: '', bbox: '', near: '', sort: null };

export function searchOf(query: string): Search {
  const parameters = new URLSearchParams(query);
  const filters: Search['filters'] = {};
  for (const facet of FACETS) {
    const codes = parameters.getAll(facet).flatMap((value) => value.split(',')).filter((code) => code !== '');
    if (codes.length > 0) {
      filters[facet] = [...new Set(codes)];
    }
  }
  const near = degrees(parameters.get('near'), [90, 180]);
  const sort = SORTS.find((each) => each === parameters.get('sort')) ?? null;
  return {
    q: parameters.get('q') ?? '',
    filters,
    foundedFrom: year(parameters.get('foundedFrom')),
    foundedTo: year(parameters.get('foundedTo')),
    bbox: degrees(parameters.get('bbox'), [180, 90, 180, 90]),
    near,
    sort: sort === 'distance' && near === '' ? null : sort,
  };
}

/** As many numbers as there are limits, each within its own; empty for anything else. */
function degrees(text: string | null, limits: readonly number[]): string {
  const numbers = (text ?? '').split(',');
  const sound =
    numbers.length === limits.length &&
    numbers.every((each, index) => /^-?\d{1,3}(\.\d{1,6})?$/.test(each) && Math.abs(Number(each)) <= (limits[index] ?? 0));
  return sound ? numbers.join(',') : '';
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

/** What the list is narrowed by and the map is not: one goes on looking around on it. */
function places(search: Search, result: URLSearchParams): void {
  if (search.bbox !== '') {
    result.set('bbox', search.bbox);
  }
  if (search.near !== '') {
    result.set('near', search.near);
  }
  if (search.sort !== null) {
    result.set('sort', search.sort);
  }
}

/** What follows the question mark of the page's address, with the mark; empty for everything. */
export function queryOf(search: Search, at: string | null = null): string {
  const result = parameters(search);
  places(search, result);
  if (at !== null) {
    result.set('at', at);
  }
  const text = readable(result);
  return text === '' ? '' : `?${text}`;
}

export function listPath(search: Search, size: number, cursor: string | null = null): string {
  const result = parameters(search);
  places(search, result);
  if (search.near !== '') {
    result.set('radius', ANYWHERE);
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
  return codes + [search.foundedFrom, search.foundedTo, search.bbox, search.near].filter((each) => each !== '').length;
}

/** Commas need no escape in a query, and addresses are read by people. */
function readable(result: URLSearchParams): string {
  return result.toString().replaceAll('%2C', ',');
}
