import { useState } from 'react';
import type { Named, Programme, Session, Speaker } from '../api/event.ts';
import type { Words } from '../api/vocabularies.ts';
import { useTexts } from '../i18n/Texts.tsx';
import { daysOf, type Selection } from './programme.ts';

/** Days and sessions, of one track or room where one is chosen. */
export function ProgrammeSection({ programme, audiences }: { programme: Programme; audiences: Words }) {
  const { t, speech } = useTexts();
  const [selection, setSelection] = useState<Selection>({ track: null, room: null });
  if (programme.sessions.length === 0 && programme.days.length === 0) {
    return null;
  }
  const days = daysOf(programme, selection);
  return (
    <section aria-labelledby="programme">
      <h2 id="programme">{t('programme.title')}</h2>
      <div className="choosing">
        <Choice
          label={t('programme.track')}
          all={programme.tracks}
          chosen={selection.track}
          onChoose={(track) => setSelection({ ...selection, track })}
        />
        <Choice
          label={t('programme.room')}
          all={programme.rooms}
          chosen={selection.room}
          onChoose={(room) => setSelection({ ...selection, room })}
        />
      </div>
      {days.length === 0 && <p role="status">{t('programme.none')}</p>}
      {days.map((day) => (
        <section key={day.date} className="programme-day" aria-labelledby={`day-${day.date}`}>
          <h3 id={`day-${day.date}`}>
            {speech.clock(day.date, { weekday: 'long', day: 'numeric', month: 'long' })}
            {day.title !== '' && `: ${day.title}`}
          </h3>
          {day.audiences.length > 0 && <ForWhom codes={day.audiences} audiences={audiences} />}
          <ol className="sessions">
            {day.sessions.map((session) => (
              <li key={session.id} id={`session-${session.id}`}>
                <OneSession session={session} programme={programme} audiences={audiences} />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </section>
  );
}

interface ChoiceProps {
  label: string;
  all: readonly Named[];
  chosen: string | null;
  onChoose: (id: string | null) => void;
}

function Choice({ label, all, chosen, onChoose }: ChoiceProps) {
  const { t } = useTexts();
  if (all.length < 2) {
    return null;
  }
  return (
    <label>
      <span>{label}</span>
      <select value={chosen ?? ''} onChange={(event) => onChoose(event.target.value === '' ? null : event.target.value)}>
        <option value="">{t('programme.all')}</option>
        {all.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

type SessionProps = { session: Session; programme: Programme; audiences: Words };

function OneSession({ session, programme, audiences }: SessionProps) {
  const { t, speech } = useTexts();
  const hour = (local: string) => speech.clock(local, { hour: '2-digit', minute: '2-digit' });
  const track = programme.tracks.find(({ id }) => id === session.track)?.name;
  const room = programme.rooms.find(({ id }) => id === session.room)?.name;
  return (
    <>
      <p className="hours">
        {hour(session.starts)}–{hour(session.ends)}
      </p>
      <div>
        <h4>{session.title}</h4>
        <p className="hint">
          {[
            session.kind,
            track === undefined ? null : `${t('programme.track')}: ${track}`,
            room === undefined ? null : `${t('programme.room')}: ${room}`,
          ]
            .filter((part) => part != null)
            .join(' · ')}
        </p>
        {session.summary != null && <p className="session-summary">{session.summary}</p>}
        {session.audiences.length > 0 && <ForWhom codes={session.audiences} audiences={audiences} />}
        {session.speakers.length > 0 && (
          <ul className="speakers" aria-label={t('programme.speakers')}>
            {session.speakers.map((speaker, index) => (
              <li key={index}>{spoken(speaker, t('programme.unnamed'))}</li>
            ))}
          </ul>
        )}
      </div>
    </>
  );
}

function spoken({ name, role, affiliation }: Speaker, unnamed: string): string {
  return [name ?? unnamed, role, affiliation].filter((part) => part != null).join(', ');
}

function ForWhom({ codes, audiences }: { codes: string[]; audiences: Words }) {
  const { t } = useTexts();
  return <p className="for-whom">{t('programme.for', { audiences: codes.map((code) => audiences.label(code)).join(', ') })}</p>;
}
