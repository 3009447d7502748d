import { useRef, useState } from 'react';
import type { Attendance } from '../api/attendance.ts';
import { ask } from '../api/client.ts';
import type { WholeEvent } from '../api/event.ts';
import { Problem } from '../api/problem.ts';
import { useRead } from '../api/useRead.ts';
import { Link } from '../app/Link.tsx';
import { Refusal } from '../app/Refusal.tsx';
import { nearest } from '../cluster/nearest.ts';
import { usePartNames } from '../events/parts.ts';
import { ownTimes, zoneName } from '../events/times.ts';
import { useTexts } from '../i18n/Texts.tsx';
import { FeedbackForm } from './FeedbackForm.tsx';
import { pathOf, type Ticket } from './ticketAddress.ts';

const OVER = ['declined', 'expired', 'refused', 'cancelled'];

interface Props {
  ticket: Ticket;
  attendance: Attendance;
  onChange: (attendance: Attendance) => void;
}

/** Where a registration stands, and what its guest can do. */
export function OneTicket({ ticket, attendance, onChange }: Props) {
  const { t, speech } = useTexts();
  const { value: event } = useRead<WholeEvent>(`/api/v1/events/${encodeURIComponent(attendance.event)}`);
  const { standing, guest, offeredUntil, note, place } = attendance;
  const over = event !== null && new Date() >= new Date(event.endsAt);
  return (
    <>
      {event !== null && <About event={event} attendance={attendance} />}
      <section className={`part ticket ${standing}`} aria-labelledby="standing">
        <div role="status">
          <h2 id="standing">{t(`ticket.${standing}`)}</h2>
        </div>
        {standing === 'waiting' && place != null && <p>{t('ticket.place', { place })}</p>}
        {standing === 'offered' && offeredUntil != null && (
          <p>{t('ticket.offeredUntil', { date: speech.dateAndTime(offeredUntil) })}</p>
        )}
        {(standing === 'refused' || standing === 'cancelled') && note != null && <p className="reason">{note}</p>}
        {standing === 'confirmed' && (
          <>
            <img className="qr" src={pathOf(ticket, '/qr.svg')} alt={t('ticket.qr')} width="220" height="220" />
            <p>{t('ticket.qr.hint')}</p>
            {attendance.code != null && <p className="address">{attendance.code}</p>}
            {attendance.checkedInAt != null && (
              <p>{t('ticket.checkedIn', { date: speech.dateAndTime(attendance.checkedInAt) })}</p>
            )}
          </>
        )}
        {!OVER.includes(standing) && (
          <p>
            <a className="button" href={pathOf(ticket, '/calendar.ics')} type="text/calendar">
              {t('event.calendar')}
            </a>
          </p>
        )}
        {guest != null && <p className="hint">{t('ticket.for', { name: guest.name, email: guest.email })}</p>}
        {guest == null && <p>{t('ticket.forgotten')}</p>}
        <Actions ticket={ticket} attendance={attendance} onChange={onChange} />
      </section>
      {standing === 'confirmed' && over && <FeedbackForm ticket={ticket} />}
    </>
  );
}

function About({ event, attendance }: { event: WholeEvent; attendance: Attendance }) {
  const { t, speech } = useTexts();
  const named = usePartNames(event);
  const language = nearest(Object.keys(event.title), speech.language);
  return (
    <div className="lead about">
      <p>
        <Link to={{ name: 'event', id: event.id }} lang={language}>
          {event.title[language]}
        </Link>
        <br />
        {ownTimes(speech, event)} <span className="zone">({zoneName(event.timeZone)})</span>
      </p>
      {event.state === 'cancelled' && (
        <p>
          <strong>{t('event.cancelled')}</strong>
        </p>
      )}
      {attendance.parts.length > 0 && (
        <ul aria-label={t('ticket.parts')}>
          {attendance.parts.map((key) => (
            <li key={key}>{named(key)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Actions({ ticket, attendance, onChange }: Props) {
  const { t } = useTexts();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const sure = useRef<HTMLDialogElement>(null);
  const { standing, guest } = attendance;

  const change = (step: () => Promise<Attendance>) => {
    setBusy(true);
    setProblem(null);
    step()
      .then(onChange)
      .catch((failure: unknown) => failure instanceof Problem && setProblem(failure))
      .finally(() => setBusy(false));
  };
  const to = (what: '/acceptance' | '/refusal' | '/cancellation') => () =>
    change(async () => (await ask<Attendance>(pathOf(ticket, what), { method: 'POST' })).body);
  const forget = () =>
    change(async () => {
      await ask(pathOf(ticket), { method: 'DELETE' });
      return { ...attendance, standing: OVER.includes(standing) ? standing : 'cancelled', guest: null };
    });
  const close = () => sure.current?.close();
  return (
    <>
      <div className="actions">
        {standing === 'offered' && (
          <>
            <button type="button" className="primary" aria-disabled={busy} onClick={to('/acceptance')}>
              {t('ticket.accept')}
            </button>
            <button type="button" aria-disabled={busy} onClick={to('/refusal')}>
              {t('ticket.decline')}
            </button>
          </>
        )}
        {guest != null && (
          <button type="button" className="quiet" onClick={() => sure.current?.showModal()}>
            {t(OVER.includes(standing) ? 'ticket.forget' : 'ticket.cancel')}
          </button>
        )}
      </div>
      <Refusal problem={problem} />
      <dialog ref={sure} className="sure" aria-labelledby="sure">
        <h2 id="sure">{t(OVER.includes(standing) ? 'ticket.forget' : 'ticket.cancel')}</h2>
        <p>{t('ticket.sure')}</p>
        <div className="actions">
          {!OVER.includes(standing) && (
            <button
              type="button"
              onClick={() => {
                close();
                to('/cancellation')();
              }}
            >
              {t('ticket.cancel')}
            </button>
          )}
          <button
            type="button"
            onClick={() => {
              close();
              forget();
            }}
          >
            {t('ticket.forget')}
          </button>
          <button type="button" className="primary" onClick={close}>
            {t('ticket.stay')}
          </button>
        </div>
      </dialog>
    </>
  );
}
