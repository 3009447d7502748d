import type { Question } from '../api/event.ts';
import { text } from '../form/typed.ts';

/** What stands in the fields of a guest, as it was typed. */
export interface GuestValues {
  name: string;
  email: string;
  organisation: string;
  country: string;
  parts: string[];
  answers: Answers;
}

/** By the question's id. */
export type Answers = Record<string, string[]>;

export interface AttendValues {
  /** Whether several of one organisation come together. */
  together: boolean;
  organisation: string;
  country: string;
  /** One, unless they come together. */
  guests: GuestValues[];
  agreed: boolean;
}

export const MOST_GUESTS = 50;

export function emptyGuest(): GuestValues {
  return { name: '', email: '', organisation: '', country: '', parts: [], answers: {} };
}

export function emptyAttendance(): AttendValues {
  return { together: false, organisation: '', country: '', guests: [emptyGuest()], agreed: false };
}

/**
 * The body that the API takes, which judges alone: what is empty is left out.
 *
 * @param language of the letters to the guests
 */
export function bodyOf(values: AttendValues, questions: readonly Question[], language: string): Record<string, unknown> {
  if (values.together) {
    return {
      organisation: text(values.organisation),
      country: text(values.country),
      guests: values.guests.map((guest) => ({ ...person(guest, questions), language })),
    };
  }
  const guest = values.guests[0] ?? emptyGuest();
  return { ...person(guest, questions), language, organisation: text(guest.organisation), country: text(guest.country) };
}

function person({ name, email, parts, answers }: GuestValues, questions: readonly Question[]): Record<string, unknown> {
  return { name: text(name), email: text(email), parts, answers: answersOf(answers, questions) };
}

/** A list for what takes several options, else one text. */
export function answersOf(answers: Answers, questions: readonly Question[]): Record<string, unknown> {
  return Object.fromEntries(
    questions
      .map(({ id, kind }) => [id, kind === 'choices' ? (answers[id] ?? []) : text(answers[id]?.[0] ?? '')] as const)
      .filter(([, value]) => value !== undefined && value.length > 0),
  );
}
