import type { EventState, Terms } from '../api/event.ts';

/** Whether one can register at a moment, and what then awaits. */
export type Openness = 'over' | 'soon' | 'closed' | 'open' | 'waiting' | 'full';

export function openness(terms: Terms, event: { state: EventState; startsAt: string }, now: Date): Openness {
  if (event.state !== 'published') {
    return 'over';
  }
  if (terms.opens != null && now < new Date(terms.opens)) {
    return 'soon';
  }
  if (now >= new Date(terms.closes ?? event.startsAt)) {
    return 'closed';
  }
  if (terms.left == null || terms.left > 0) {
    return 'open';
  }
  return terms.waitingList ? 'waiting' : 'full';
}

/** A part's kind and what it names: a date, or a session's id. */
export function partOf(key: string): { kind: 'day' | 'session'; name: string } {
  const [kind, ...name] = key.split(':');
  return { kind: kind === 'day' ? 'day' : 'session', name: name.join(':') };
}
