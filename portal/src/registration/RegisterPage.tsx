import { useRef, useState } from 'react';
import { ask } from '../api/client.ts';
import type { Problem } from '../api/problem.ts';
import { randomKey } from '../api/randomKey.ts';
import { goTo } from '../app/navigation.ts';
import { pathOf } from '../app/route.ts';
import { useTexts } from '../i18n/Texts.tsx';
import { followUpOf, fragmentOf } from './followUpAddress.ts';
import { RegistrationForm } from './RegistrationForm.tsx';
import { useStored } from './stored.ts';
import { type Attempt, type Submitted, submit } from './submission.ts';
import { bodyOf, emptyValues, type Values } from './values.ts';

const DRAFT = 'klynge.registration.1';

interface Draft {
  values: Values;
  attempt: Attempt;
}

export function RegisterPage() {
  const { t, speech, inPath } = useTexts();
  const { first, savedAt, keep, forget } = useStored<Draft>(DRAFT);
  const [draft, setDraft] = useState<Draft>(() => first ?? freshDraft(speech.language));
  const [problem, setProblem] = useState<Problem | null>(null);
  const [unknown, setUnknown] = useState((first?.attempt.unanswered.length ?? 0) > 0);
  const [sending, setSending] = useState(false);

  // What is typed while an answer is waited for must not be undone by it.
  const latest = useRef(draft);
  const show = (next: Draft) => {
    latest.current = next;
    setDraft(next);
  };
  const change = (next: Draft) => {
    show(next);
    keep(next);
  };
  const begin = () => {
    if (confirm(t('register.draftDeleteSure'))) {
      forget();
      show(freshDraft(speech.language));
      setProblem(null);
      setUnknown(false);
    }
  };
  const send = async () => {
    setSending(true);
    setProblem(null);
    const outcome = await submit(JSON.stringify(bodyOf(draft.values)), draft.attempt, post);
    setSending(false);
    switch (outcome.kind) {
      case 'arrived':
      case 'earlier': {
        const followUp = followUpOf(outcome.submitted.followUp.href);
        forget();
        if (followUp !== null) {
          const arrival = outcome.kind === 'arrived' ? 'new' : 'earlier';
          goTo(pathOf({ language: inPath, page: { name: 'followUp' } }) + fragmentOf(followUp, arrival));
        }
        break;
      }
      case 'unknown':
        setUnknown(true);
        setProblem(outcome.problem);
        change({ ...latest.current, attempt: outcome.attempt });
        break;
      case 'refused':
        setUnknown(false);
        setProblem(outcome.problem);
        break;
    }
  };

  return (
    <main id="content" className="page form-page" tabIndex={-1}>
      <h1>{t('register.title')}</h1>
      <p className="lead">{t('register.lead')}</p>
      <div className="draft">
        <p role="status">{savedAt !== null && t('register.draftSaved', { time: speech.time(savedAt) })}</p>
        {(savedAt !== null || first !== null) && (
          <button type="button" className="quiet" onClick={begin}>
            {t('register.draftDelete')}
          </button>
        )}
      </div>
      <RegistrationForm
        values={draft.values}
        problem={problem}
        sending={sending}
        sendLabel={t('register.send')}
        onChange={(values) => change({ ...draft, values })}
        onSend={() => void send()}
      />
      {(unknown || (problem !== null && problem.faults.length === 0)) && (
        <div className="trouble" role="alert">
          {problem !== null && (
            <p>{problem.status === 0 ? t('state.offline') : problem.status === 429 ? t('state.busy') : t('state.failed')}</p>
          )}
          <p>{unknown ? t('register.sendAgain') : problem?.title}</p>
        </div>
      )}
    </main>
  );
}

function freshDraft(language: string): Draft {
  return { values: emptyValues(language), attempt: { key: randomKey(), unanswered: [] } };
}

async function post(body: string, key: string): Promise<Submitted> {
  const headers = { 'Idempotency-Key': key };
  return (await ask<Submitted>('/api/v1/registrations', { method: 'POST', headers, body })).body;
}
