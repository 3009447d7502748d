import type { GivenAnswers, Question } from '../api/pilot.ts';

/** As typed or chosen, by question; a list has one element at most unless several may be chosen. */
export type Typed = Record<string, string[]>;

/** Whether a question is asked, after these answers. Conditions have no cycles, so this ends. */
export function asks(questions: readonly Question[], question: Question, typed: Typed): boolean {
  const { when } = question;
  if (when == null) {
    return true;
  }
  const earlier = questions.find(({ id }) => id === when.question);
  return earlier !== undefined && (typed[earlier.id] ?? []).some((code) => when.is.includes(code)) && asks(questions, earlier, typed);
}

/** What was typed, as the platform takes it; a number that is none is left to the platform's judgement. */
export function answersOf(questions: readonly Question[], typed: Typed): GivenAnswers {
  const given = questions.flatMap(({ id, kind }): [string, GivenAnswers[string]][] => {
    const chosen = (typed[id] ?? []).map((each) => each.trim()).filter((each) => each !== '');
    const [first] = chosen;
    if (first === undefined) {
      return [];
    }
    switch (kind) {
      case 'multiple':
        return [[id, chosen]];
      case 'scale':
      case 'number':
        return [[id, numberOf(first)]];
      case 'single':
      case 'text':
        return [[id, first]];
    }
  });
  return Object.fromEntries(given);
}

export function typedOf(answers: GivenAnswers): Typed {
  return Object.fromEntries(
    Object.entries(answers).map(([id, given]) => [id, Array.isArray(given) ? given : [String(given)]]),
  );
}

/** With a comma as well as a point. */
export function numberOf(typed: string): number | string {
  const number = Number(typed.replace(',', '.'));
  return Number.isNaN(number) ? typed : number;
}
