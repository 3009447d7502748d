import { useState } from 'react';
import { ask } from '../api/client.ts';
import type { Question } from '../api/event.ts';
import { Problem } from '../api/problem.ts';
import { useRead } from '../api/useRead.ts';
import { Refusal } from '../app/Refusal.tsx';
import { Trouble } from '../app/Trouble.tsx';
import { Part } from '../form/fields.tsx';
import { JudgedForm } from '../form/JudgedForm.tsx';
import { useTexts } from '../i18n/Texts.tsx';
import { type Answers, answersOf } from './guests.ts';
import { QuestionFields } from './QuestionFields.tsx';
import { pathOf, type Ticket } from './ticketAddress.ts';

/** What the guest thinks of it, afterwards; nothing where organisers ask nothing. The last answers count. */
export function FeedbackForm({ ticket }: { ticket: Ticket }) {
  const { t } = useTexts();
  const path = pathOf(ticket, '/feedback');
  const asked = useRead<{ questions: Question[] }>(path);
  const [answers, setAnswers] = useState<Answers>({});
  const [problem, setProblem] = useState<Problem | null>(null);
  const [sending, setSending] = useState(false);
  const [sent, setSent] = useState(false);
  if (asked.problem !== null && ![404, 409].includes(asked.problem.status)) {
    return <Trouble problem={asked.problem} onRetry={asked.retry} />;
  }
  const questions = asked.value?.questions ?? [];
  if (questions.length === 0) {
    return null;
  }
  const send = () => {
    setSending(true);
    setProblem(null);
    ask(path, { method: 'PUT', body: JSON.stringify({ answers: answersOf(answers, questions) }) })
      .then(() => setSent(true))
      .catch((failure: unknown) => failure instanceof Problem && setProblem(failure))
      .finally(() => setSending(false));
  };
  return (
    <JudgedForm name="feedback" problem={problem} sending={sending} onSend={send}>
      <Part title={t('feedback.title')} hint={t('feedback.hint')}>
        <QuestionFields
          questions={questions}
          pointer="/answers"
          answers={answers}
          onChange={(next) => {
            setAnswers(next);
            setSent(false);
          }}
        />
        <button type="submit" className="primary" aria-disabled={sending}>
          {sending ? t('register.sending') : t('feedback.send')}
        </button>
        <p className="sent" role="status">
          {sent && t('feedback.sent')}
        </p>
        <Refusal problem={problem} />
      </Part>
    </JudgedForm>
  );
}
