import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from '../app/route.ts';
import type { MessageKey, Messages } from '../messages/en.ts';

export type Values = Record<string, string | number>;

/** Texts, numbers and dates as one language writes them. */
export class Speech {
  private readonly formats = new Map<MessageKey, IntlMessageFormat>();

  /** English as Europe writes it, where days come before months. */
  private readonly locale: string;

  constructor(
    readonly language: Language,
    private readonly messages: Messages,
  ) {
    this.locale = language === 'en' ? 'en-GB' : language;
  }

  say(key: MessageKey, values: Values = {}): string {
    const message = this.messages[key];
    if (!message.includes('{')) {
      return message;
    }
    let format = this.formats.get(key);
    if (format === undefined) {
      format = new IntlMessageFormat(message, this.language);
      this.formats.set(key, format);
    }
    return String(format.format(values));
  }

  /** Empty for a key that there is no text for. */
  maybe(key: string): string {
    return key in this.messages ? this.say(key as MessageKey) : '';
  }

  number(value: number): string {
    return new Intl.NumberFormat(this.locale).format(value);
  }

  euros(cents: number): string {
    return new Intl.NumberFormat(this.locale, { style: 'currency', currency: 'EUR' }).format(cents / 100);
  }

  /** @param iso an instant or a calendar date */
  date(iso: string): string {
    return new Intl.DateTimeFormat(this.locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso));
  }

  time(instant: Date): string {
    return new Intl.DateTimeFormat(this.locale, { timeStyle: 'short' }).format(instant);
  }

  dateAndTime(iso: string): string {
    return new Intl.DateTimeFormat(this.locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso));
  }

  /** From one moment to another on the clocks of a zone, the reader's own when none is named. */
  between(from: Date, to: Date, zone?: string): string {
    return new Intl.DateTimeFormat(this.locale, {
      weekday: 'short',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      ...(zone === undefined ? {} : { timeZone: zone }),
    }).formatRange(from, to);
  }

  /** @param local a date and time on whatever clock, such as 2027-09-29T09:00 */
  clock(local: string, how: Intl.DateTimeFormatOptions): string {
    return new Intl.DateTimeFormat(this.locale, { ...how, timeZone: 'UTC' }).format(onTheClock(local));
  }

  compare(a: string, b: string): number {
    return a.localeCompare(b, this.language);
  }
}

/** A local time as the moment when clocks in UTC show it, so that it is written as it is. */
export function onTheClock(local: string): Date {
  return new Date(`${local.length === 10 ? `${local}T00:00` : local}Z`);
}

const MESSAGES: Record<Language, () => Promise<Messages>> = {
  en: async () => (await import('../messages/en.ts')).en,
  da: async () => (await import('../messages/da.ts')).da,
  de: async () => (await import('../messages/de.ts')).de,
  cs: async () => (await import('../messages/cs.ts')).cs,
  pl: async () => (await import('../messages/pl.ts')).pl,
};

export async function speechOf(language: Language): Promise<Speech> {
  return new Speech(language, await MESSAGES[language]());
}
