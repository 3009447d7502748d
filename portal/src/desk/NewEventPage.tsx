import { ask } from '../api/client.ts';
import { goTo } from '../app/navigation.ts';
import { pathOf } from '../app/route.ts';
import { readersZone } from '../events/times.ts';
import { DraftNote, SendingTrouble } from '../form/DraftNote.tsx';
import { JudgedForm } from '../form/JudgedForm.tsx';
import { useDraftedForm } from '../form/useDraftedForm.ts';
import { useTexts } from '../i18n/Texts.tsx';
import { useSession } from '../session/useSession.ts';
import { Desk } from './Desk.tsx';
import { bodyOf, emptyEvent, type OwnEvent } from './editing.ts';
import { EventFields } from './EventFields.tsx';

export function NewEventPage() {
  const { t } = useTexts();
  return (
    <Desk title={t('desk.new')}>
      <NewEvent />
    </Desk>
  );
}

/** The programme comes once it is drafted. */
function NewEvent() {
  const { t, speech, inPath } = useTexts();
  const session = useSession();
  const organisations = session.state === 'known' ? session.organisations : [];
  const form = useDraftedForm({
    key: 'klynge.desk.new',
    fresh: () => emptyEvent(speech.language, readersZone(), organisations),
    bodyOf,
    post: async (body, key) => {
      const init = { method: 'POST', headers: { 'Idempotency-Key': key }, body };
      return (await ask<OwnEvent>('/api/v1/events', init)).body;
    },
    onArrived: ({ id }) => goTo(pathOf({ language: inPath, page: { name: 'deskEvent', id, part: 'edit' } })),
  });
  return (
    <>
      <p className="lead">{t('desk.new.lead')}</p>
      <DraftNote form={form} />
      <JudgedForm problem={form.problem} sending={form.sending} onSend={() => void form.send()}>
        <EventFields values={form.values} onChange={form.change} />
        <div className="send">
          <button type="submit" className="primary" aria-disabled={form.sending}>
            {form.sending ? t('register.sending') : t('desk.draft')}
          </button>
        </div>
      </JudgedForm>
      <SendingTrouble form={form} />
    </>
  );
}
