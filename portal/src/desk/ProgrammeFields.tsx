import { useContext, useState } from 'react';
import { useWords } from '../api/vocabularies.ts';
import { CodesField, FaultsContext, Part, TextField } from '../form/fields.tsx';
import { useTexts } from '../i18n/Texts.tsx';
import { type DayValues, emptySession, type EventValues, freshId, type NamedValues, type SessionValues } from './editing.ts';
import { SessionFields } from './SessionFields.tsx';

interface Props {
  values: EventValues;
  onChange: (values: EventValues) => void;
}

/** Days, tracks, rooms and sessions. */
export function ProgrammeFields({ values, onChange }: Props) {
  const { t } = useTexts();
  const set = (change: Partial<EventValues>) => onChange({ ...values, ...change });
  return (
    <>
      <Part title={t('desk.days')} pointer="/programme/days" hint={t('desk.days.hint')}>
        <Days days={values.days} onChange={(days) => set({ days })} />
      </Part>
      <Part title={t('desk.rooms')}>
        <NamedList kind="room" pointer="/programme/rooms" all={values.rooms} onChange={(rooms) => set({ rooms })} />
        <NamedList kind="track" pointer="/programme/tracks" all={values.tracks} onChange={(tracks) => set({ tracks })} />
      </Part>
      <Part title={t('desk.sessions')} pointer="/programme/sessions">
        {values.sessions.map((session, index) => (
          <OneSession
            key={session.id}
            index={index}
            session={session}
            values={values}
            onChange={(next) => set({ sessions: values.sessions.map((each) => (each.id === session.id ? next : each)) })}
            onRemove={() => set({ sessions: values.sessions.filter(({ id }) => id !== session.id) })}
          />
        ))}
        <button type="button" onClick={() => set({ sessions: [...values.sessions, emptySession(values)] })}>
          {t('desk.session.add')}
        </button>
      </Part>
    </>
  );
}

type SessionProps = {
  index: number;
  session: SessionValues;
  values: EventValues;
  onChange: (session: SessionValues) => void;
  onRemove: () => void;
};

/** Shut until it is wanted, unless it is new or at fault. */
function OneSession({ index, session, values, onChange, onRemove }: SessionProps) {
  const { t, speech } = useTexts();
  const pointer = `/programme/sessions/${index}`;
  const [wasNew] = useState(session.title === '');
  const faulty = useContext(FaultsContext).some((fault) => fault.pointer === pointer || fault.pointer.startsWith(`${pointer}/`));
  const hour = (local: string) => (local === '' ? '…' : speech.clock(local, { weekday: 'short', hour: '2-digit', minute: '2-digit' }));
  return (
    <details className="session" open={faulty || wasNew ? true : undefined}>
      <summary>
        <span className="hours">
          {hour(session.starts)} – {hour(session.ends)}
        </span>{' '}
        <strong>{session.title === '' ? t('desk.session.new') : session.title}</strong>
      </summary>
      <SessionFields pointer={pointer} session={session} values={values} onChange={onChange} />
      <button type="button" className="quiet" onClick={onRemove}>
        {t('desk.session.remove', { title: session.title })}
      </button>
    </details>
  );
}

function Days({ days, onChange }: { days: DayValues[]; onChange: (days: DayValues[]) => void }) {
  const { t } = useTexts();
  const audiences = useWords('event-audiences');
  return (
    <>
      {days.map((day, index) => {
        const pointer = `/programme/days/${index}`;
        const set = (change: Partial<DayValues>) => onChange(days.map((each, at) => (at === index ? { ...each, ...change } : each)));
        return (
          <fieldset key={index} className="inset">
            <legend className="unseen">{t('desk.day', { number: index + 1 })}</legend>
            <div className="numbers">
              <TextField pointer={`${pointer}/date`} label={t('desk.day', { number: index + 1 })} kind="date" value={day.date} onChange={(date) => set({ date })} />
              <TextField pointer={`${pointer}/title`} label={t('desk.day.title')} value={day.title} onChange={(title) => set({ title })} optional />
            </div>
            <CodesField
              pointer={`${pointer}/audiences`}
              label={t('filter.audience')}
              words={audiences}
              chosen={day.audiences}
              onChange={(chosen) => set({ audiences: chosen })}
              optional
            />
            <button type="button" className="quiet" onClick={() => onChange(days.filter((_, at) => at !== index))}>
              {t('desk.day.remove', { number: index + 1 })}
            </button>
          </fieldset>
        );
      })}
      <button type="button" onClick={() => onChange([...days, { date: '', title: '', audiences: [] }])}>
        {t('desk.day.add')}
      </button>
    </>
  );
}

type ListProps = { kind: 'room' | 'track'; pointer: string; all: NamedValues[]; onChange: (all: NamedValues[]) => void };

function NamedList({ kind, pointer, all, onChange }: ListProps) {
  const { t } = useTexts();
  return (
    <div className="named">
      {all.map(({ id, name }, index) => (
        <div key={id} className="one-named">
          <TextField
            pointer={`${pointer}/${index}/name`}
            label={t(`desk.${kind}`, { number: index + 1 })}
            value={name}
            onChange={(next) => onChange(all.map((each) => (each.id === id ? { id, name: next } : each)))}
          />
          <button type="button" className="quiet" onClick={() => onChange(all.filter((each) => each.id !== id))}>
            {t('form.remove', { name: name === '' ? t(`desk.${kind}`, { number: index + 1 }) : name })}
          </button>
        </div>
      ))}
      <button type="button" onClick={() => onChange([...all, { id: freshId(kind, all), name: '' }])}>
        {t(`desk.${kind}.add`)}
      </button>
    </div>
  );
}
