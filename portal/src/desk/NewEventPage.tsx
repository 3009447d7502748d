import { ask } from '../api/client.ts';
import { goTo } from '../app/navigation.ts';
import { pathOf } from '../app/route.ts';
import { readersZone } from '../events/times.ts';
import { DraftNote, SendingTrouble } from '../form/DraftNote.tsx';
import { Part, SelectField, TextField } from '../form/fields.tsx';
import { JudgedForm } from '../form/JudgedForm.tsx';
import { useDraftedForm } from '../form/useDraftedForm.ts';
import { useTexts } from '../i18n/Texts.tsx';
import { useSession } from '../session/useSession.ts';
import { Desk } from './Desk.tsx';
import { emptyEvent } from './editing.ts';
import { EventFields } from './EventFields.tsx';
import { bodyOf, type Drafted, EVERY, type NewValues, pathFor } from './recurring.ts';

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
  const form = useDraftedForm<NewValues, Drafted>({
    key: 'klynge.desk.first',
    fresh: () => ({ event: emptyEvent(speech.language, readersZone(), organisations), every: 'never', interval: '1', times: '' }),
    bodyOf,
    post: async (body, key) => {
      const init = { method: 'POST', headers: { 'Idempotency-Key': key }, body };
      return (await ask<Drafted>(pathFor(body), init)).body;
    },
    onArrived: ({ id, starts }) =>
      goTo(pathOf({ language: inPath, page: Array.isArray(starts) ? { name: 'desk' } : { name: 'deskEvent', id, part: 'edit' } })),
  });
  return (
    <>
      <p className="lead">{t('desk.new.lead')}</p>
      <DraftNote form={form} />
      <JudgedForm problem={form.problem} sending={form.sending} onSend={() => void form.send()}>
        <EventFields values={form.values.event} onChange={(event) => form.change({ ...form.values, event })} />
        <RecurrenceFields values={form.values} onChange={form.change} />
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

function RecurrenceFields({ values, onChange }: { values: NewValues; onChange: (values: NewValues) => void }) {
  const { t } = useTexts();
  const options = EVERY.map((code) => ({ code, name: t(`desk.every.${code}`) }));
  const chosen = (code: string) => EVERY.find((each) => each === code) ?? 'never';
  return (
    <Part title={t('desk.recurrence')} hint={t('desk.recurrence.hint')} pointer="/recurrence">
      <SelectField
        pointer="/recurrence/every"
        label={t('desk.every')}
        value={values.every}
        options={options}
        onChange={(every) => onChange({ ...values, every: chosen(every) })}
      />
      {values.every !== 'never' && (
        <div className="numbers">
          <TextField
            pointer="/recurrence/interval"
            label={t('desk.interval')}
            kind="number"
            value={values.interval}
            onChange={(interval) => onChange({ ...values, interval })}
          />
          <TextField pointer="/recurrence/times" label={t('desk.times')} kind="number" value={values.times} onChange={(times) => onChange({ ...values, times })} />
        </div>
      )}
    </Part>
  );
}
