import { ask } from '../api/client.ts';
import { goTo } from '../app/navigation.ts';
import { pathOf } from '../app/route.ts';
import { DraftNote, SendingTrouble } from '../form/DraftNote.tsx';
import { useDraftedForm } from '../form/useDraftedForm.ts';
import { useTexts } from '../i18n/Texts.tsx';
import { followUpOf, fragmentOf } from './followUpAddress.ts';
import { RegistrationForm } from './RegistrationForm.tsx';
import { bodyOf, emptyValues, type Submitted } from './values.ts';

export function RegisterPage() {
  const { t, speech, inPath } = useTexts();
  const form = useDraftedForm({
    key: 'klynge.registration.1',
    fresh: () => emptyValues(speech.language),
    bodyOf,
    post,
    onArrived: (submitted, earlier) => {
      const followUp = followUpOf(submitted.followUp.href);
      if (followUp !== null) {
        goTo(pathOf({ language: inPath, page: { name: 'followUp' } }) + fragmentOf(followUp, earlier ? 'earlier' : 'new'));
      }
    },
  });
  return (
    <main id="content" className="page form-page" tabIndex={-1}>
      <h1>{t('register.title')}</h1>
      <p className="lead">{t('register.lead')}</p>
      <DraftNote form={form} />
      <RegistrationForm
        values={form.values}
        problem={form.problem}
        sending={form.sending}
        sendLabel={t('register.send')}
        onChange={form.change}
        onSend={() => void form.send()}
      />
      <SendingTrouble form={form} />
    </main>
  );
}

async function post(body: string, key: string): Promise<Submitted> {
  const headers = { 'Idempotency-Key': key };
  return (await ask<Submitted>('/api/v1/registrations', { method: 'POST', headers, body })).body;
}
