import { onTheClock, type Speech } from '../i18n/texts.ts';

interface Timed {
  starts: string;
  ends: string;
  startsAt: string;
  endsAt: string;
}

/** When it takes place, on its own clocks. */
export function ownTimes(speech: Speech, { starts, ends }: Timed): string {
  return speech.between(onTheClock(starts), onTheClock(ends), 'UTC');
}

/** The same on the reader's clocks; empty where they show the same. */
export function readersTimes(speech: Speech, timed: Timed, zone: string): string {
  const there = speech.between(new Date(timed.startsAt), new Date(timed.endsAt), zone);
  return there === ownTimes(speech, timed) ? '' : there;
}

export function readersZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Such as Europe/Brussels, as people write it. */
export function zoneName(zone: string): string {
  return zone.replaceAll('_', ' ');
}
