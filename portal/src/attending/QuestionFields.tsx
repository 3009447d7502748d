import type { Question } from '../api/event.ts';
import { Words } from '../api/vocabularies.ts';
import { nearest } from '../cluster/nearest.ts';
import { ChoiceField, CodesField, TextField } from '../form/fields.tsx';
import { useTexts } from '../i18n/Texts.tsx';
import type { Answers } from './guests.ts';

interface Props {
  questions: readonly Question[];
  /** Of the answers, such as /answers. */
  pointer: string;
  answers: Answers;
  onChange: (answers: Answers) => void;
}

/** What organisers ask, in the language nearest to the reader's. */
export function QuestionFields({ questions, pointer, answers, onChange }: Props) {
  return questions.map((question) => (
    <QuestionField
      key={question.id}
      question={question}
      pointer={`${pointer}/${question.id}`}
      given={answers[question.id] ?? []}
      onChange={(given) => onChange({ ...answers, [question.id]: given })}
    />
  ));
}

interface FieldProps {
  question: Question;
  pointer: string;
  given: string[];
  onChange: (given: string[]) => void;
}

const SCALE = ['1', '2', '3', '4', '5'];

function QuestionField({ question, pointer, given, onChange }: FieldProps) {
  const { t, speech } = useTexts();
  const language = nearest(Object.keys(question.text), speech.language);
  const shared = { pointer, label: question.text[language] ?? question.id, optional: !question.required };
  const words = (options: readonly string[], label = (option: string) => option) =>
    new Words(options.map((code) => ({ code, labels: { und: label(code) } })), speech.language);
  const one = { value: given[0] ?? '', onChange: (value: string) => onChange([value]) };
  const options = question.options.map(({ text }) => text);
  switch (question.kind) {
    case 'text':
      return <TextField {...shared} {...one} lines={3} />;
    case 'choice':
      return <ChoiceField {...shared} {...one} words={words(options)} />;
    case 'choices':
      return <CodesField {...shared} words={words(options)} chosen={given} onChange={onChange} />;
    case 'scale':
      return <ChoiceField {...shared} {...one} hint={t('question.scale')} words={words(SCALE)} />;
    case 'yes-no':
      return <ChoiceField {...shared} {...one} words={words(['yes', 'no'], (code) => t(code === 'yes' ? 'question.yes' : 'question.no'))} />;
  }
}
