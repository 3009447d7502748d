import { useState } from 'react';
import type { Attendance } from '../api/attendance.ts';
import { useRead } from '../api/useRead.ts';
import { CopyButton } from '../app/CopyButton.tsx';
import { goTo, useFragment } from '../app/navigation.ts';
import { pathOf as pagePath } from '../app/route.ts';
import { Trouble } from '../app/Trouble.tsx';
import { PasteAddress } from '../form/PasteAddress.tsx';
import { useTexts } from '../i18n/Texts.tsx';
import { OneTicket } from './OneTicket.tsx';
import { fragmentOf, pathOf, type Ticket, ticketsOf } from './ticketAddress.ts';

/** A guest's own registration, or those of a group. The address has all that opens them. */
export function TicketPage() {
  const { t } = useTexts();
  const found = ticketsOf(useFragment());
  const only = found !== null && found.tickets.length === 1 ? (found.tickets[0] ?? null) : null;
  return (
    <main id="content" className="page form-page" tabIndex={-1}>
      <h1>{t(found !== null && only === null ? 'ticket.titles' : 'ticket.title')}</h1>
      {found === null && <Paste />}
      {found?.fresh === true && <Arrived tickets={found.tickets} />}
      {only !== null && <Opened key={only.id} ticket={only} />}
      {found !== null && only === null && <Group tickets={found.tickets} />}
    </main>
  );
}

function Paste() {
  const { t } = useTexts();
  const open = (typed: string) => {
    const found = ticketsOf(typed);
    if (found !== null) {
      goTo(location.pathname + fragmentOf(found.tickets));
    }
    return found !== null;
  };
  return <PasteAddress label={t('ticket.paste')} hint={t('ticket.paste.hint')} wrong={t('ticket.paste.wrong')} onOpen={open} />;
}

function Arrived({ tickets }: { tickets: Ticket[] }) {
  const { t } = useTexts();
  const address = addressOf(tickets);
  return (
    <div className="thanks" role="status">
      <p>
        <strong>{t('ticket.thanks')}</strong>
      </p>
      <p>{t(tickets.length === 1 ? 'ticket.keep' : 'ticket.keepAll')}</p>
      <p className="address">{address.length > 300 ? `${address.slice(0, 300)}…` : address}</p>
      <CopyButton text={address} label={t('followUp.copy')} done={t('followUp.copied')} />
    </div>
  );
}

function addressOf(tickets: readonly Ticket[]): string {
  return location.origin + pagePath({ language: null, page: { name: 'ticket' } }) + fragmentOf(tickets);
}

function Opened({ ticket }: { ticket: Ticket }) {
  const { t } = useTexts();
  const { value, problem, retry } = useRead<Attendance>(pathOf(ticket));
  const [changed, setChanged] = useState<Attendance | null>(null);
  const attendance = changed ?? value;
  if (problem !== null && [400, 403, 404].includes(problem.status)) {
    return (
      <div className="trouble" role="alert">
        <p>{t('ticket.forbidden')}</p>
      </div>
    );
  }
  if (problem !== null && attendance === null) {
    return <Trouble problem={problem} onRetry={retry} />;
  }
  return attendance === null ? (
    <p className="hint">{t('state.loading')}</p>
  ) : (
    <OneTicket ticket={ticket} attendance={attendance} onChange={setChanged} />
  );
}

/** Each guest gets the own address. */
function Group({ tickets }: { tickets: Ticket[] }) {
  const { t } = useTexts();
  return (
    <ul className="entries guests" aria-label={t('ticket.titles')}>
      {tickets.map((ticket) => (
        <li key={ticket.id}>
          <OneOfGroup ticket={ticket} />
        </li>
      ))}
    </ul>
  );
}

function OneOfGroup({ ticket }: { ticket: Ticket }) {
  const { t, inPath } = useTexts();
  const { value, problem, retry } = useRead<Attendance>(pathOf(ticket));
  if (problem !== null) {
    return <Trouble problem={problem} onRetry={retry} />;
  }
  if (value === null) {
    return <p className="hint">{t('state.loading')}</p>;
  }
  const name = value.guest?.name ?? t('ticket.forgotten');
  return (
    <>
      <div className="what">
        <h2>
          <a href={pagePath({ language: inPath, page: { name: 'ticket' } }) + fragmentOf([ticket])}>{name}</a>
        </h2>
        <p className="hint">{t(`standing.${value.standing}`)}</p>
      </div>
      <CopyButton text={addressOf([ticket])} label={t('ticket.copyOf', { name })} done={t('followUp.copied')} />
    </>
  );
}
