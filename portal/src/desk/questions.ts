import type { Question } from '../api/event.ts';
import { linesOf, texts } from '../form/typed.ts';

/** What stands in the fields of a question, as it was typed. */
export interface QuestionValues {
  id: string;
  text: Record<string, string>;
  kind: string;
  required: boolean;
  /** One a line. */
  options: string;
}

export function questionValuesOf({ id, text, kind, required, options }: Question): QuestionValues {
  return { id, text, kind, required, options: options.map((option) => option.text).join('\n') };
}

export function questionBodyOf({ id, text, kind, required, options }: QuestionValues): Record<string, unknown> {
  return {
    id,
    text: texts(text),
    kind: kind === '' ? undefined : kind,
    required,
    options: kind === 'choice' || kind === 'choices' ? linesOf(options).map((option) => ({ text: option })) : [],
  };
}
