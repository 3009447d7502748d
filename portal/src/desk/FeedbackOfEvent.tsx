import { useState } from 'react';
import { ask } from '../api/client.ts';
import type { Question } from '../api/event.ts';
import { useRead } from '../api/useRead.ts';
import { Refusal } from '../app/Refusal.tsx';
import { Trouble } from '../app/Trouble.tsx';
import { JudgedForm } from '../form/JudgedForm.tsx';
import { useStored } from '../form/stored.ts';
import { useDeed } from '../form/useDeed.ts';
import { useTexts } from '../i18n/Texts.tsx';
import { FeedbackResults } from './FeedbackResults.tsx';
import { questionBodyOf, type QuestionValues, questionValuesOf } from './questions.ts';
import { QuestionsFields } from './QuestionsFields.tsx';

/** What guests are asked after the event, and what they said. */
export function FeedbackOfEvent({ id }: { id: string }) {
  const { t } = useTexts();
  const path = `/api/v1/events/${encodeURIComponent(id)}/feedback`;
  const { value, problem, retry } = useRead<{ questions: Question[] }>(`${path}/questions`);
  if (problem !== null && value === null) {
    return <Trouble problem={problem} onRetry={retry} />;
  }
  return value === null ? (
    <p className="hint">{t('state.loading')}</p>
  ) : (
    <>
      <FeedbackResults path={path} />
      <Asked id={id} path={path} asked={value.questions} />
    </>
  );
}

function Asked({ id, path, asked }: { id: string; path: string; asked: readonly Question[] }) {
  const { t, speech } = useTexts();
  const { first, savedAt, keep, forget } = useStored<QuestionValues[]>(`klynge.desk.feedback.${id}`);
  const [questions, setQuestions] = useState<QuestionValues[]>(() => first ?? asked.map(questionValuesOf));
  const { problem, busy, done, run, forget: anew } = useDeed();
  const send = () =>
    void run(async () => {
      await ask(path, { method: 'PUT', body: JSON.stringify({ questions: questions.map(questionBodyOf) }) });
      forget();
    });
  return (
    <>
      <p className="lead">{t('desk.feedback.lead')}</p>
      <JudgedForm problem={problem} sending={busy} onSend={send}>
        <QuestionsFields
          title={t('desk.feedback.questions')}
          questions={questions}
          onChange={(next) => {
            setQuestions(next);
            keep(next);
            anew();
          }}
        />
        <div className="send save">
          <button type="submit" className="primary" aria-disabled={busy}>
            {busy ? t('register.sending') : t('desk.save')}
          </button>
          <p role="status">
            {done && t('desk.saved')}
            {savedAt !== null && t('desk.unsaved', { time: speech.time(savedAt) })}
          </p>
        </div>
      </JudgedForm>
      <Refusal problem={problem} />
    </>
  );
}
