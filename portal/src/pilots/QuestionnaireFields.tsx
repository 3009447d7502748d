import type { Question } from '../api/pilot.ts';
import { Words } from '../api/vocabularies.ts';
import { ChoiceField, CodesField, TextField } from '../form/fields.tsx';
import { asks, type Typed } from './answers.ts';

interface Props {
  questions: readonly Question[];
  /** One of the questionnaire's. */
  language: string;
  typed: Typed;
  onChange: (typed: Typed) => void;
}

/** The questions that are asked after the answers so far. */
export function QuestionnaireFields({ questions, language, typed, onChange }: Props) {
  return (
    <div lang={language}>
      {questions
        .filter((question) => asks(questions, question, typed))
        .map((question) => (
          <QuestionField
            key={question.id}
            question={question}
            language={language}
            given={typed[question.id] ?? []}
            onChange={(given) => onChange({ ...typed, [question.id]: given })}
          />
        ))}
    </div>
  );
}

interface FieldProps {
  question: Question;
  language: string;
  given: string[];
  onChange: (given: string[]) => void;
}

function QuestionField({ question, language, given, onChange }: FieldProps) {
  const { id, kind, text, required, choices, least, most } = question;
  const shared = { pointer: `/answers/${id}`, label: text[language] ?? id, optional: !required };
  const one = { value: given[0] ?? '', onChange: (value: string) => onChange([value]) };
  const words = new Words((choices ?? []).map((choice) => ({ code: choice.code, labels: choice.text })), language);
  switch (kind) {
    case 'single':
      return <ChoiceField {...shared} {...one} words={words} />;
    case 'multiple':
      return <CodesField {...shared} words={words} chosen={given} onChange={onChange} />;
    case 'scale':
      return <ChoiceField {...shared} {...one} words={steps(least ?? 1, most ?? 5, language)} />;
    case 'number':
      return <TextField {...shared} {...one} kind="number" />;
    case 'text':
      return <TextField {...shared} {...one} lines={4} lang={language} />;
  }
}

function steps(least: number, most: number, language: string): Words {
  const codes = Array.from({ length: most - least + 1 }, (_, step) => String(least + step));
  return new Words(codes.map((code) => ({ code, labels: { und: code } })), language);
}
