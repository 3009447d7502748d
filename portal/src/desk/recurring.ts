import { bodyOf as eventBodyOf, type EventValues } from './editing.ts';

export const EVERY = ['never', 'day', 'week', 'month'] as const;

/** What stands in the fields of a new event, which may be the first of a series. */
export interface NewValues {
  event: EventValues;
  every: (typeof EVERY)[number];
  interval: string;
  times: string;
}

/** What was drafted: one event, or the series of all these starts. */
export interface Drafted {
  id: string;
  starts: string | string[];
}

export function bodyOf({ event, every, interval, times }: NewValues): Record<string, unknown> {
  const body = eventBodyOf(event);
  if (every === 'never') {
    return body;
  }
  const { programme: _, ...first } = body;
  return { ...first, recurrence: { every, interval: numberOf(interval), times: numberOf(times) } };
}

/** Where such a body is sent. */
export function pathFor(body: string): string {
  return 'recurrence' in (JSON.parse(body) as object) ? '/api/v1/event-series' : '/api/v1/events';
}

/** What is no number goes as it was typed: the platform says what is wrong with it. */
function numberOf(typed: string): number | string | undefined {
  const text = typed.trim();
  return text === '' ? undefined : /^\d+$/.test(text) ? Number(text) : text;
}
