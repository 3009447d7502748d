import { useEffect } from 'react';
import { ask } from '../api/client.ts';
import type { Registered } from '../api/attendance.ts';
import type { Terms, WholeEvent } from '../api/event.ts';
import { useRead } from '../api/useRead.ts';
import { Link } from '../app/Link.tsx';
import { MissingPage } from '../app/MissingPage.tsx';
import { goTo } from '../app/navigation.ts';
import { pathOf } from '../app/route.ts';
import { Trouble } from '../app/Trouble.tsx';
import { nearest } from '../cluster/nearest.ts';
import { openness } from '../events/taking.ts';
import { ownTimes, zoneName } from '../events/times.ts';
import { DraftNote, SendingTrouble } from '../form/DraftNote.tsx';
import { useDraftedForm } from '../form/useDraftedForm.ts';
import { useTexts } from '../i18n/Texts.tsx';
import { AttendForm } from './AttendForm.tsx';
import { type AttendValues, bodyOf, emptyAttendance } from './guests.ts';
import { fragmentOf, ticketsOf } from './ticketAddress.ts';

export function AttendPage({ id }: { id: string }) {
  const { t } = useTexts();
  const path = `/api/v1/events/${encodeURIComponent(id)}`;
  const event = useRead<WholeEvent>(path);
  const terms = useRead<Terms>(`${path}/registration`);
  const problem = event.problem ?? terms.problem;
  if (problem?.status === 404) {
    return <MissingPage what="event" />;
  }
  return (
    <main id="content" className="page form-page" tabIndex={-1}>
      <p className="crumb">
        <Link to={{ name: 'event', id }}>
          <span aria-hidden="true">← </span>
          {t('attend.event')}
        </Link>
      </p>
      <h1>{t('attend.heading')}</h1>
      {problem !== null && <Trouble problem={problem} onRetry={event.problem === null ? terms.retry : event.retry} />}
      {problem === null && (event.value === null || terms.value === null) && <p className="hint">{t('state.loading')}</p>}
      {event.value !== null && terms.value !== null && <Registration event={event.value} terms={terms.value} />}
    </main>
  );
}

function Registration({ event, terms }: { event: WholeEvent; terms: Terms }) {
  const { t, speech } = useTexts();
  const language = nearest(Object.keys(event.title), speech.language);
  const title = event.title[language] ?? '';
  const open = openness(terms, event, new Date());
  useEffect(() => {
    document.title = `${t('attend.heading')}: ${title} · ${t('site.name')}`;
  }, [title]);
  return (
    <>
      <p className="lead">
        <strong lang={language}>{title}</strong>
        <br />
        {ownTimes(speech, event)} <span className="zone">({zoneName(event.timeZone)})</span>
      </p>
      <p className={`standing ${open}`}>
        <strong>{t(`attend.${open}`)}</strong>
      </p>
      {(open === 'open' || open === 'waiting') && <Opened event={event} terms={terms} />}
    </>
  );
}

function Opened({ event, terms }: { event: WholeEvent; terms: Terms }) {
  const { t, speech, inPath } = useTexts();
  const { questions } = terms;
  const path = `/api/v1/events/${encodeURIComponent(event.id)}/attendances`;
  const form = useDraftedForm<AttendValues, Registered[]>({
    key: `klynge.attend.${event.id}`,
    fresh: emptyAttendance,
    bodyOf: (values) => bodyOf(values, questions, speech.language),
    post: async (body, key) => {
      const init = { method: 'POST', headers: { 'Idempotency-Key': key }, body };
      // A body that got no answer may be sent again when the form says something else by now: it goes where it belongs.
      return 'guests' in JSON.parse(body)
        ? (await ask<{ registrations: Registered[] }>(`${path}/groups`, init)).body.registrations
        : [(await ask<Registered>(path, init)).body];
    },
    onArrived: (registered) => {
      const tickets = registered.flatMap(({ ticket }) => ticketsOf(ticket.href)?.tickets ?? []);
      goTo(pathOf({ language: inPath, page: { name: 'ticket' } }) + fragmentOf(tickets, true));
    },
  });
  return (
    <>
      <DraftNote form={form} />
      <AttendForm
        values={form.values}
        problem={form.problem}
        sending={form.sending}
        event={event}
        terms={terms}
        onChange={form.change}
        onSend={() => void form.send()}
      />
      <SendingTrouble form={form} />
      <p className="hint">{t('attend.draftHint')}</p>
    </>
  );
}
