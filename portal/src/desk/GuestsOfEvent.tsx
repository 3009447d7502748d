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
  const { list: guests, problem, busy, more, retry } = usePages<Attendance>(`${path}/attendances${query}`);
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
              <OneGuest path={`${path}/attendances`} guest={guest} event={event} questions={terms?.questions ?? []} />
            </li>
          ))}
        </ul>
      )}
      <MoreButton list={list} shown={items?.length ?? 0} busy={busy} onMore={more} />
      {more !== null && trouble}
    </>
  );
}

type GuestProps = { path: string; guest: Attendance; event: OwnEvent; questions: readonly Question[] };

function OneGuest({ path, guest: listed, event, questions }: GuestProps) {
  const { t, speech } = useTexts();
  const named = usePartNames(event);
  const [attendance, setAttendance] = useState(listed);
  useEffect(() => setAttendance(listed), [listed]);
  const { problem, busy, run } = useDeed();
  const [refusing, setRefusing] = useState(false);
  const [reason, setReason] = useState('');
  const { id, standing, parts, guest, checkedInAt, offeredUntil } = attendance;
  const tell = (what: string, body: unknown) =>
    run(async () => {
      setAttendance((await ask<Attendance>(`${path}/${id}/${what}`, { method: 'POST', body: JSON.stringify(body) })).body);
      setRefusing(false);
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
      {standing === 'requested' && (
        <div className="actions">
          <button type="button" className="primary" aria-disabled={busy} aria-label={`${t('guests.approve')}: ${name}`} onClick={() => tell('approval', {})}>
            {t('guests.approve')}
          </button>
          <button type="button" aria-expanded={refusing} aria-label={`${t('guests.refuse')}: ${name}`} onClick={() => setRefusing(!refusing)}>
            {t('guests.refuse')}
          </button>
        </div>
      )}
      {refusing && (
        <form
          className="refusing"
          onSubmit={(submitted) => {
            submitted.preventDefault();
            tell('refusal', { reason });
          }}
        >
          <label>
            {t('guests.reason')}
            <input maxLength={1000} value={reason} onChange={({ target }) => setReason(target.value)} />
          </label>
          <button type="submit" aria-disabled={busy} disabled={reason.trim() === ''}>
            {t('guests.refuse')}
          </button>
        </form>
      )}
    </>
  );
}
