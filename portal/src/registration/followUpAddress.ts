/** What opens a registration for its applicant. It stands in the fragment, which browsers send to nobody. */
export interface FollowUp {
  id: string;
  secret: string;
}

const ID = '[0-9a-f-]{36}';
const SECRET = '[A-Za-z0-9_-]{16,200}';
const FRAGMENT = new RegExp(`#(${ID})\\.(${SECRET})(?:\\.(new|earlier))?$`);
const OF_THE_API = new RegExp(`/registrations/(${ID})\\?secret=(${SECRET})$`);

/** Reads an address of ours or of the API; null when it is neither. */
export function followUpOf(address: string): FollowUp | null {
  const [, id, secret] = FRAGMENT.exec(address.trim()) ?? OF_THE_API.exec(address.trim()) ?? [];
  return id === undefined || secret === undefined ? null : { id, secret };
}

/** How the visitor came here: straight after sending, or because something had arrived before. */
export function arrivalOf(fragment: string): 'new' | 'earlier' | null {
  const said = FRAGMENT.exec(fragment)?.[3];
  return said === 'new' || said === 'earlier' ? said : null;
}

export function fragmentOf({ id, secret }: FollowUp, arrival: 'new' | 'earlier' | null = null): string {
  return `#${id}.${secret}${arrival === null ? '' : `.${arrival}`}`;
}
