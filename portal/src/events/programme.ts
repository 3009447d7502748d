import type { Programme, Session } from '../api/event.ts';

/** What of a programme is shown; null for all. */
export interface Selection {
  track: string | null;
  room: string | null;
}

export interface Day {
  date: string;
  title: string;
  audiences: string[];
  sessions: Session[];
}

/** Days with their sessions in the order of time, those at one time in the order of their tracks; days that have nothing fall out. */
export function daysOf(programme: Programme, { track, room }: Selection): Day[] {
  const order = new Map(programme.tracks.map(({ id }, index) => [id, index]));
  const place = (session: Session) => order.get(session.track ?? '') ?? -1;
  const sessions = programme.sessions
    // What has no track of its own is for all of them.
    .filter((session) => track === null || session.track == null || session.track === track)
    .filter((session) => room === null || session.room === room)
    .sort((a, b) => compare(a.starts, b.starts) || place(a) - place(b) || compare(a.ends, b.ends));
  const dates = new Set([...programme.days.map(({ date }) => date), ...sessions.map(dateOf)]);
  const whole = track === null && room === null;
  return [...dates]
    .sort()
    .map((date) => {
      const day = programme.days.find((each) => each.date === date);
      return {
        date,
        title: day?.title ?? '',
        audiences: day?.audiences ?? [],
        sessions: sessions.filter((session) => dateOf(session) === date),
      };
    })
    .filter((day) => whole || day.sessions.length > 0);
}

function dateOf({ starts }: Session): string {
  return starts.slice(0, 10);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
