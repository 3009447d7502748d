/** Languages of the pages, the one for everybody else first. */
export const LANGUAGES = ['en', 'da', 'de', 'cs', 'pl'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Parts of the work on one event. */
export const DESK_PARTS = ['edit', 'import', 'registration', 'guests', 'door', 'numbers', 'feedback'] as const;
export type DeskPart = (typeof DESK_PARTS)[number];

/** Each page there is. The gateway knows the same addresses. */
export type Page =
  | { name: 'map' }
  | { name: 'cluster'; slug: string }
  | { name: 'register' }
  | { name: 'followUp' }
  /** Null for the only one that the visitor edits, or the choice. */
  | { name: 'organisation'; slug: string | null }
  | { name: 'inbox' }
  | { name: 'subscriptions' }
  | { name: 'events' }
  | { name: 'event'; id: string }
  | { name: 'attend'; id: string }
  | { name: 'ticket' }
  | { name: 'awards' }
  | { name: 'award'; id: string }
  | { name: 'pilots' }
  /** Of a country, ISO 3166-1 alpha-2. */
  | { name: 'pilot'; country: string }
  | { name: 'labels' }
  | { name: 'account' }
  | { name: 'steward' }
  | { name: 'desk' }
  | { name: 'deskNew' }
  | { name: 'deskEvent'; id: string; part: DeskPart }
  /** Where signing in begins; a page stands there only when that was not possible. */
  | { name: 'signIn' }
  | { name: 'missing' };

/** A page, and the language its address names, if it does. */
export interface Place {
  language: Language | null;
  page: Page;
}

export function isLanguage(code: string): code is Language {
  return (LANGUAGES as readonly string[]).includes(code);
}

export function placeOf(pathname: string): Place {
  const [first, ...rest] = pathname.split('/').filter((part) => part !== '');
  if (first !== undefined && isLanguage(first)) {
    return { language: first, page: pageOf(rest) };
  }
  return { language: null, page: pageOf(first === undefined ? [] : [first, ...rest]) };
}

function pageOf(parts: string[]): Page {
  const [first, second, ...more] = parts;
  if (first === undefined) {
    return { name: 'map' };
  }
  if (first === 'clusters' && second !== undefined && more.length === 0) {
    return { name: 'cluster', slug: decoded(second) };
  }
  if (first === 'register' && second === undefined) {
    return { name: 'register' };
  }
  if (first === 'follow-up' && second === undefined) {
    return { name: 'followUp' };
  }
  if (first === 'organisation' && more.length === 0) {
    return { name: 'organisation', slug: second === undefined ? null : decoded(second) };
  }
  if ((first === 'inbox' || first === 'subscriptions') && second === undefined) {
    return { name: first };
  }
  if (first === 'events' && more.length === 0) {
    return second === undefined ? { name: 'events' } : { name: 'event', id: decoded(second) };
  }
  if (first === 'events' && second !== undefined && more[0] === 'register' && more.length === 1) {
    return { name: 'attend', id: decoded(second) };
  }
  if (first === 'ticket' && second === undefined) {
    return { name: 'ticket' };
  }
  if (first === 'awards' && more.length === 0) {
    return second === undefined ? { name: 'awards' } : { name: 'award', id: decoded(second) };
  }
  if (first === 'pilots' && more.length === 0) {
    return second === undefined ? { name: 'pilots' } : { name: 'pilot', country: decoded(second) };
  }
  if ((first === 'labels' || first === 'account' || first === 'steward') && second === undefined) {
    return { name: first };
  }
  if (first === 'desk') {
    return deskPage(second, more);
  }
  if ((first === 'sign-in' && second === undefined) || first === 'login') {
    return { name: 'signIn' };
  }
  return { name: 'missing' };
}

function deskPage(id: string | undefined, more: string[]): Page {
  if (id === undefined) {
    return { name: 'desk' };
  }
  const part = DESK_PARTS.find((each) => each === (more[0] ?? 'edit'));
  if (part === undefined || more.length > 1 || more[0] === 'edit') {
    return { name: 'missing' };
  }
  return id === 'new' && part === 'edit' ? { name: 'deskNew' } : { name: 'deskEvent', id: decoded(id), part };
}

export function pathOf({ language, page }: Place): string {
  const prefix = language === null ? '' : `/${language}`;
  switch (page.name) {
    case 'map':
      return prefix === '' ? '/' : prefix;
    case 'cluster':
      return `${prefix}/clusters/${encodeURIComponent(page.slug)}`;
    case 'register':
      return `${prefix}/register`;
    case 'followUp':
      return `${prefix}/follow-up`;
    case 'organisation':
      return `${prefix}/organisation${page.slug === null ? '' : `/${encodeURIComponent(page.slug)}`}`;
    case 'inbox':
    case 'subscriptions':
    case 'events':
    case 'awards':
    case 'pilots':
    case 'labels':
    case 'account':
    case 'steward':
      return `${prefix}/${page.name}`;
    case 'event':
      return `${prefix}/events/${encodeURIComponent(page.id)}`;
    case 'attend':
      return `${prefix}/events/${encodeURIComponent(page.id)}/register`;
    case 'ticket':
      return `${prefix}/ticket`;
    case 'award':
      return `${prefix}/awards/${encodeURIComponent(page.id)}`;
    case 'pilot':
      return `${prefix}/pilots/${encodeURIComponent(page.country)}`;
    case 'desk':
      return `${prefix}/desk`;
    case 'deskNew':
      return `${prefix}/desk/new`;
    case 'deskEvent':
      return `${prefix}/desk/${encodeURIComponent(page.id)}${page.part === 'edit' ? '' : `/${page.part}`}`;
    case 'signIn':
      return '/sign-in';
    case 'missing':
      return `${prefix}/missing`;
  }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
