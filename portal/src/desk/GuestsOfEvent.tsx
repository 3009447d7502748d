import { useEffect, useRef, useState } from 'react';
import type { Attendance, Standing } from '../api/attendance.ts';
import { ask } from '../api/client.ts';
import type { Question, Terms } from '../api/event.ts';
import { usePages } from '../api/usePages.ts';
import { useRead } from '../api/useRead.ts';
import { MoreButton } from '../app/MoreButton.tsx';
import { Refusal } from '../app/Refusal.tsx';
import { Trouble } from '../app/Trouble.tsx';
import { nearest } from '../cluster/nearest.ts';
import { usePartNames } from '../events/parts.ts';
import { useDeed } from '../form/useDeed.ts';
import { useTexts } from '../i18n/Texts.tsx';
import type { OwnEvent } from './editing.ts';
import { GuestActions, type Step } from './GuestActions.tsx';

const STANDINGS: readonly Standing[] = [
  'requested', 'confirmed', 'waiting', 'offered', 'declined', 'expired', 'refused', 'cancelled',
];

/** Who comes, and who waits for a word. */
export function GuestsOfEvent({ id }: { id: string }) {
  const { t } = useTexts();
  const path = `/api/v1/events/${encodeURIComponent(id)}`;
  const [standing, setStanding] = useState<Standing | ''>('');
  const { value: event } = useRead<OwnEvent>(`${path}/draft`);
  const { value: terms } = useRead<Terms>(`${path}/registration`);
  const query = standing === '' ? '' : `?standing=${standing}`;
  const { list: guests, problem, busy, more, retry, again } = usePages<Attendance>(`${path}/attendances${query}`);
  const list = useRef<HTMLUListElement>(null);
  const items = guests?.items ?? null;
  const trouble = problem !== null && <Trouble problem={problem} onRetry={retry} />;
  return (
    <>
      <div className="choosing">
        <label>
          <span>{t('guests.standing')}</span>
          <select value={standing} onChange={({ target }) => setStanding(target.value as Standing | '')}>
            <option value="">{t('programme.all')}</option>
            {STANDINGS.map((each) => (
              <option key={each} value={each}>
                {t(`standing.${each}`)}
              </option>
            ))}
          </select>
        </label>
        <a className="button" href={`${path}/badges.pdf`} type="application/pdf" download={`badges-${id}.pdf`}>
          {t('guests.badges')}
        </a>
      </div>
      {items === null && problem === null && <p className="hint">{t('state.loading')}</p>}
      {more === null && trouble}
      {items?.length === 0 && <p>{t('guests.none')}</p>}
      {items !== null && items.length > 0 && event !== null && (
        <ul className="entries guests" ref={list} aria-label={t('desk.part.guests')} aria-busy={busy}>
          {items.map((guest) => (
            <li key={guest.id}>
              <OneGuest
                path={`${path}/attendances`}
                guest={guest}
                event={event}
                questions={terms?.questions ?? []}
                onFreed={again}
              />
            </li>
          ))}
        </ul>
      )}
      <MoreButton list={list} shown={items?.length ?? 0} busy={busy} onMore={more} />
      {more !== null && trouble}
    </>
  );
}

interface GuestProps {
  path: string;
  guest: Attendance;
  event: OwnEvent;
  questions: readonly Question[];
  /** A seat came free, and somebody else may stand otherwise by now. */
  onFreed: () => void;
}

function OneGuest({ path, guest: listed, event, questions, onFreed }: GuestProps) {
  const { t, speech } = useTexts();
  const named = usePartNames(event);
  const [attendance, setAttendance] = useState(listed);
  useEffect(() => setAttendance(listed), [listed]);
  const { problem, busy, run } = useDeed();
  const { id, standing, parts, guest, checkedInAt, offeredUntil, note } = attendance;
  const tell = (what: Step, reason?: string) =>
    run(async () => {
      const body = JSON.stringify(reason === undefined ? {} : { reason });
      setAttendance((await ask<Attendance>(`${path}/${id}/${what}`, { method: 'POST', body })).body);
      if (what === 'cancellation') {
        onFreed();
      }
    });
  const asked = (question: string) => {
    const text = questions.find((each) => each.id === question)?.text ?? {};
    return text[nearest(Object.keys(text), speech.language)] ?? question;
  };
  const name = guest?.name ?? t('ticket.forgotten');
  return (
    <>
      <div className="what">
        <h2 data-item="" tabIndex={-1}>
          {name}
        </h2>
        <p>
          <strong>{t(`standing.${standing}`)}</strong>
          {checkedInAt != null && ` · ${t('guests.arrived', { date: speech.dateAndTime(checkedInAt) })}`}
          {standing === 'offered' && offeredUntil != null && ` · ${t('guests.until', { date: speech.dateAndTime(offeredUntil) })}`}
        </p>
        {guest != null && (
          <p className="hint">
            <a href={`mailto:${guest.email}`}>{guest.email}</a>
            {[guest.organisation, guest.country].filter((part) => part != null).map((part) => ` · ${part}`)}
          </p>
        )}
        {note != null && <p className="hint">{note}</p>}
        {parts.length > 0 && <p className="hint">{parts.map(named).join(' · ')}</p>}
        {guest != null && Object.keys(guest.answers).length > 0 && (
          <dl className="answers">
            {Object.entries(guest.answers).map(([question, given]) => (
              <div key={question}>
                <dt>{asked(question)}</dt>
                <dd>{given.join(', ')}</dd>
              </div>
            ))}
          </dl>
        )}
        <Refusal problem={problem} />
      </div>
      <GuestActions name={name} attendance={attendance} busy={busy} onStep={tell} />
    </>
  );
}
