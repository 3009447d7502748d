import { Words } from '../api/vocabularies.ts';
import type { Speech } from '../i18n/texts.ts';

export interface Option {
  code: string;
  name: string;
}

const MONDAY = '2024-01-0';

/** Codes of ours with their words, as vocabularies have them. */
export function wordsOf(codes: readonly string[], nameOf: (code: string) => string, speech: Speech): Words {
  return new Words(
    codes.map((code) => ({ code, labels: { [speech.language]: nameOf(code) } })),
    speech.language,
  );
}

/** @param index of the day in a week that begins on Monday */
export function weekday(index: number, speech: Speech): string {
  return speech.clock(`${MONDAY}${index + 1}`, { weekday: 'long' });
}

export function hours(speech: Speech): Option[] {
  return Array.from({ length: 24 }, (_, hour) => ({ code: String(hour), name: hourName(hour, speech) }));
}

export function hourName(hour: number, speech: Speech): string {
  return speech.clock(`${MONDAY}1T${String(hour).padStart(2, '0')}:00`, { timeStyle: 'short' });
}

/** What the browser knows, and the one that is chosen, which it may lack. */
export function timeZones(chosen: string): Option[] {
  return [...new Set([chosen, ...Intl.supportedValuesOf('timeZone')])].sort().map((code) => ({ code, name: code.replaceAll('_', ' ') }));
}

export function ownTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
