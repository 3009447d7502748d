/** What opens a registration for its guest. */
export interface Ticket {
  id: string;
  secret: string;
}

export interface Tickets {
  /** Several for those who registered together. */
  tickets: Ticket[];
  /** Whether they were given out just now. */
  fresh: boolean;
}

const ID = '[0-9a-f-]{36}';
const SECRET = '[A-Za-z0-9_-]{16,200}';
const ONE = `${ID}\\.${SECRET}`;
const FRAGMENT = new RegExp(`#(${ONE}(?:,${ONE})*)(\\.new)?$`);
const OF_THE_API = new RegExp(`/attendances/(${ID})(?:/qr\\.svg|/calendar\\.ics)?\\?secret=(${SECRET})$`);

/** Reads an address of ours, with the secrets in the fragment that browsers send to nobody, or one of the API; null when it is neither. */
export function ticketsOf(address: string): Tickets | null {
  const [, id, secret] = OF_THE_API.exec(address.trim()) ?? [];
  if (id !== undefined && secret !== undefined) {
    return { tickets: [{ id, secret }], fresh: false };
  }
  const [, all, fresh] = FRAGMENT.exec(address.trim()) ?? [];
  if (all === undefined) {
    return null;
  }
  const tickets = all.split(',').map((each) => {
    const dot = each.indexOf('.');
    return { id: each.slice(0, dot), secret: each.slice(dot + 1) };
  });
  return { tickets, fresh: fresh !== undefined };
}

export function fragmentOf(tickets: readonly Ticket[], fresh = false): string {
  return `#${tickets.map(({ id, secret }) => `${id}.${secret}`).join(',')}${fresh ? '.new' : ''}`;
}

/** Where the API keeps it. */
export function pathOf({ id, secret }: Ticket, what = ''): string {
  return `/api/v1/attendances/${id}${what}?secret=${secret}`;
}
