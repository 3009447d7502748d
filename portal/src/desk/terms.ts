import type { Terms } from '../api/event.ts';
import type { Fault } from '../api/problem.ts';
import { partOf } from '../events/taking.ts';
import { questionBodyOf, type QuestionValues, questionValuesOf } from './questions.ts';

/** What stands in the fields of terms; times are on the organiser's own clock. */
export interface TermsValues {
  opens: string;
  closes: string;
  seats: string;
  /** Seats by key of the day or session that one may choose; empty for no limit. */
  parts: Record<string, string>;
  approval: boolean;
  waitingList: boolean;
  offerHours: string;
  questions: QuestionValues[];
}

export const NO_TERMS: TermsValues = {
  opens: '',
  closes: '',
  seats: '',
  parts: {},
  approval: false,
  waitingList: true,
  offerHours: '48',
  questions: [],
};

export function valuesOf(terms: Terms): TermsValues {
  return {
    opens: ownClock(terms.opens),
    closes: ownClock(terms.closes),
    seats: String(terms.seats ?? ''),
    parts: Object.fromEntries(terms.parts.map(({ key, seats }) => [key, String(seats ?? '')])),
    approval: terms.approval,
    waitingList: terms.waitingList,
    offerHours: String(terms.offerHours),
    questions: terms.questions.map(questionValuesOf),
  };
}

/** The body that the API takes, which judges alone; days before sessions, each in the order in which they were chosen. */
export function bodyOf(values: TermsValues): Record<string, unknown> {
  const parts = Object.entries(values.parts).map(([key, seats]) => ({ ...partOf(key), seats: number(seats) }));
  return {
    opens: instant(values.opens),
    closes: instant(values.closes),
    seats: number(values.seats),
    days: parts.filter(({ kind }) => kind === 'day').map(({ name, seats }) => ({ date: name, seats })),
    sessions: parts.filter(({ kind }) => kind === 'session').map(({ name, seats }) => ({ id: name, seats })),
    approval: values.approval,
    waitingList: values.waitingList,
    offerHours: number(values.offerHours),
    questions: values.questions.map(questionBodyOf),
  };
}

/** What is no number stays text, for the API to refuse. */
function number(typed: string): number | string | undefined {
  const trimmed = typed.trim();
  return trimmed === '' ? undefined : /^-?\d+$/.test(trimmed) ? Number(trimmed) : trimmed;
}

function instant(local: string): string | undefined {
  return local === '' ? undefined : new Date(local).toISOString();
}

/** As fields for date and time have it. */
function ownClock(at: string | null | undefined): string {
  if (at == null) {
    return '';
  }
  const moment = new Date(at);
  return new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** So many are named one by one. */
export const MOST_HIT = 20;

const REGISTRATION = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** Ids of the registrations that would lose a seat, as the faults of terms say. */
export function hitBy(faults: readonly Fault[]): string[] {
  return [...new Set(faults.filter(({ code }) => code === 'seats-taken').flatMap(({ message }) => message.match(REGISTRATION) ?? []))];
}
