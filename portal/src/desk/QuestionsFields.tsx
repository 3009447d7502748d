import { useWords } from '../api/vocabularies.ts';
import { CheckField, Part, SelectField, TextField, TextsField } from '../form/fields.tsx';
import { useTexts } from '../i18n/Texts.tsx';
import { freshId } from './editing.ts';
import type { QuestionValues } from './questions.ts';

const KINDS = ['text', 'choice', 'choices', 'scale', 'yes-no'] as const;

interface Props {
  title: string;
  questions: QuestionValues[];
  onChange: (questions: QuestionValues[]) => void;
}

/** What organisers ask their guests, in as many languages as they like. */
export function QuestionsFields({ title, questions, onChange }: Props) {
  const { t, speech } = useTexts();
  const languages = useWords('languages');
  const kinds = KINDS.map((code) => ({ code, name: t(`question.kind.${code}`) }));
  const add = () =>
    onChange([
      ...questions,
      { id: freshId('question', questions), text: { [speech.language]: '' }, kind: 'text', required: false, options: '' },
    ]);
  return (
    <Part title={title} pointer="/questions" hint={t('terms.questions.hint')}>
      {questions.map((question, index) => {
        const at = `/questions/${index}`;
        const set = (change: Partial<QuestionValues>) =>
          onChange(questions.map((each) => (each.id === question.id ? { ...question, ...change } : each)));
        return (
          <fieldset key={question.id} className="inset">
            <legend>{t('terms.question', { number: index + 1 })}</legend>
            <TextsField
              pointer={`${at}/text`}
              label={t('terms.question.text')}
              nameIn={(language) => t('terms.question.textIn', { language })}
              texts={question.text}
              languages={languages}
              onChange={(text) => set({ text })}
            />
            <SelectField pointer={`${at}/kind`} label={t('terms.question.kind')} value={question.kind} options={kinds} onChange={(kind) => set({ kind })} />
            {(question.kind === 'choice' || question.kind === 'choices') && (
              <TextField
                pointer={`${at}/options`}
                deep
                label={t('terms.question.options')}
                hint={t('terms.question.options.hint')}
                lines={4}
                value={question.options}
                onChange={(options) => set({ options })}
              />
            )}
            <CheckField pointer={`${at}/required`} label={t('terms.question.required')} checked={question.required} onChange={(required) => set({ required })} />
            <button type="button" className="quiet" onClick={() => onChange(questions.filter(({ id }) => id !== question.id))}>
              {t('terms.question.remove', { number: index + 1 })}
            </button>
          </fieldset>
        );
      })}
      <button type="button" onClick={add}>
        {t('terms.question.add')}
      </button>
    </Part>
  );
}
