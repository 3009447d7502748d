import type { CalendarEntry } from '../api/event.ts';

/** Filters by code, named as the API names them. */
export const FILTERS = ['country', 'type', 'ecosystem', 'audience'] as const;
export type Filter = (typeof FILTERS)[number];

/** What is looked for; the address of the page is made of it and of nothing else. Dates are inclusive, empty for none. */
export interface CalendarSearch {
  q: string;
  from: string;
  to: string;
  filters: Partial<Record<Filter, readonly string[]>>;
}

export const UPCOMING: CalendarSearch = { q: '', from: '', to: '', filters: {} };

const PAGE = 30;
const LONGEST_WORDS = 200;

export function calendarOf(query: string): CalendarSearch {
  const parameters = new URLSearchParams(query);
  const filters: CalendarSearch['filters'] = {};
  for (const filter of FILTERS) {
    const codes = parameters.getAll(filter).flatMap((value) => value.split(',')).filter((code) => code !== '');
    if (codes.length > 0) {
      filters[filter] = [...new Set(codes)];
    }
  }
  const [from, to] = [date(parameters.get('from')), date(parameters.get('to'))];
  // Turned around, it is what was meant.
  const turned = from !== '' && to !== '' && from > to;
  return {
    q: (parameters.get('q') ?? '').slice(0, LONGEST_WORDS),
    from: turned ? to : from,
    to: turned ? from : to,
    filters,
  };
}

function date(text: string | null): string {
  return text !== null && /^\d{4}-\d\d-\d\d$/.test(text) && isDay(text) ? text : '';
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** What follows the question mark of the page's address, with the mark. */
export function queryOf(search: CalendarSearch): string {
  return marked(parameters(search, search.to));
}

/** The first page of the list; a calendar that is asked for no beginning begins now. */
export function listPath(search: CalendarSearch): string {
  const asked = parameters(search, dayAfter(search.to));
  asked.set('limit', String(PAGE));
  return `/api/v1/calendar${marked(asked)}`;
}

/** The same for calendar programs. */
export function feedPath(search: CalendarSearch): string {
  return `/api/v1/calendar/events.ics${marked(parameters(search, dayAfter(search.to)))}`;
}

function parameters(search: CalendarSearch, to: string): URLSearchParams {
  const result = new URLSearchParams();
  if (search.q.trim() !== '') {
    result.set('q', search.q.trim());
  }
  if (search.from !== '') {
    result.set('from', search.from);
  }
  if (to !== '') {
    result.set('to', to);
  }
  for (const filter of FILTERS) {
    const codes = search.filters[filter] ?? [];
    if (codes.length > 0) {
      result.set(filter, [...codes].sort().join(','));
    }
  }
  return result;
}

/** The API leaves out what starts at its last moment or later; people mean the day that they name, too. */
function dayAfter(day: string): string {
  return day === '' ? '' : new Date(Date.parse(`${day}T00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

function marked(parameters: URLSearchParams): string {
  const text = parameters.toString().replaceAll('%2C', ',');
  return text === '' ? '' : `?${text}`;
}

export function filtersSet(search: CalendarSearch): number {
  return FILTERS.reduce((sum, filter) => sum + (search.filters[filter]?.length ?? 0), 0);
}

/** Events by the month in which they start, on their own clocks. */
export function byMonth(entries: readonly CalendarEntry[]): [string, CalendarEntry[]][] {
  const months = new Map<string, CalendarEntry[]>();
  for (const entry of entries) {
    const month = entry.starts.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), entry]);
  }
  return [...months];
}
