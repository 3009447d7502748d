/** What can be heard of; each has a text of its own. */
export const HAPPENINGS = [
  'cluster-published',
  'cluster-updated',
  'cluster-withdrawn',
  'country-opened',
  'label-granted',
  'label-expiring',
  'label-revoked',
  'event-published',
  'event-changed',
  'event-cancelled',
  'award-opened',
  'award-shortlisted',
  'award-awarded',
  'award-cancelled',
] as const;
export const PLACES = ['inbox', 'email', 'webhook'] as const;
export const RHYTHMS = ['at-once', 'daily', 'weekly'] as const;
export const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** As the platform says it; what restricts nothing may be missing. */
export interface Subscription {
  id: string;
  organisation?: string | null;
  events: readonly string[];
  search: {
    countries: readonly string[];
    nuts?: string | null;
    ecosystems: readonly string[];
    words?: string | null;
  };
  where: readonly string[];
  webhook?: string | null;
  when: { rhythm: string; hour?: number | null; day?: string | null; timeZone?: string | null };
  language: string;
}

/** As it stands in the form. */
export interface SubscriptionValues {
  /** Empty for the person's own. */
  organisation: string;
  events: string[];
  countries: string[];
  nuts: string;
  ecosystems: string[];
  words: string;
  where: string[];
  webhook: string;
  rhythm: string;
  hour: string;
  day: string;
  timeZone: string;
  language: string;
}

export function fresh(language: string, timeZone: string): SubscriptionValues {
  return {
    organisation: '',
    events: ['cluster-published'],
    countries: [],
    nuts: '',
    ecosystems: [],
    words: '',
    where: ['inbox'],
    webhook: '',
    rhythm: 'at-once',
    hour: '8',
    day: 'monday',
    timeZone,
    language,
  };
}

/** @param timeZone for when it is to come less often one day */
export function valuesOf(subscription: Subscription, timeZone: string): SubscriptionValues {
  const { organisation, events, search, where, webhook, when, language } = subscription;
  const usual = fresh(language, timeZone);
  return {
    organisation: organisation ?? '',
    events: [...events],
    countries: [...search.countries],
    nuts: search.nuts ?? '',
    ecosystems: [...search.ecosystems],
    words: search.words ?? '',
    where: [...where],
    webhook: webhook ?? '',
    rhythm: when.rhythm,
    hour: String(when.hour ?? usual.hour),
    day: when.day ?? usual.day,
    timeZone: when.timeZone ?? usual.timeZone,
    language,
  };
}

/** What is sent: nothing of fields that the choices made do not show. */
export function bodyOf(values: SubscriptionValues): object {
  const { organisation, events, countries, nuts, ecosystems, words, where, webhook, language } = values;
  // An account of one's own has no address that the platform knows.
  const places = where.filter((place) => place !== 'email' || organisation !== '');
  return {
    ...(organisation === '' ? {} : { organisation }),
    events,
    search: {
      countries,
      ecosystems,
      ...(nuts.trim() === '' ? {} : { nuts: nuts.trim().toUpperCase() }),
      ...(words.trim() === '' ? {} : { words: words.trim() }),
    },
    where: places,
    ...(places.includes('webhook') && webhook !== '' ? { webhook } : {}),
    when: whenOf(values),
    language,
  };
}

function whenOf({ rhythm, hour, day, timeZone }: SubscriptionValues): object {
  if (rhythm === 'at-once') {
    return { rhythm };
  }
  return { rhythm, hour: hour === '' ? null : Number(hour), timeZone, ...(rhythm === 'weekly' ? { day } : {}) };
}
