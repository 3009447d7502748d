export type EventState = 'published' | 'cancelled' | 'held';

/** A public event in the calendar. Local times are on the clocks of its zone. */
export interface CalendarEntry {
  id: string;
  state: EventState;
  type: string;
  title: Record<string, string>;
  summary: Record<string, string>;
  format: string;
  city?: string | null;
  /** Of the place first. */
  countries: string[];
  organisers: string[];
  timeZone: string;
  starts: string;
  ends: string;
  startsAt: string;
  endsAt: string;
}

export interface EventOrganisation {
  slug: string;
  name: string;
  country: string;
}

export interface Speaker {
  /** Absent where the person did not agree to be named. */
  name?: string | null;
  role?: string | null;
  affiliation?: string | null;
}

export interface Session {
  id: string;
  title: string;
  summary?: string | null;
  kind?: string | null;
  starts: string;
  ends: string;
  track?: string | null;
  room?: string | null;
  audiences: string[];
  speakers: Speaker[];
}

export interface Named {
  id: string;
  name: string;
}

export interface Programme {
  days: { date: string; title?: string | null; audiences: string[] }[];
  tracks: Named[];
  rooms: Named[];
  sessions: Session[];
}

export interface WholeEvent {
  id: string;
  state: EventState;
  revision: number;
  type: string;
  title: Record<string, string>;
  summary: Record<string, string>;
  format: string;
  place?: { venue?: string | null; street?: string | null; city: string; country: string } | null;
  website?: string | null;
  languages: string[];
  ecosystems: string[];
  audiences: string[];
  hosts: { name: string }[];
  organisers: EventOrganisation[];
  coOrganisers: EventOrganisation[];
  timeZone: string;
  starts: string;
  ends: string;
  startsAt: string;
  endsAt: string;
  programme: Programme;
  series?: string | null;
  /** Why it was cancelled. */
  note?: string | null;
}

export interface Change {
  code: string;
  subject: string;
  before?: string | null;
  after?: string | null;
  /** In English. */
  sentence: string;
}

export interface Revision {
  number: number;
  at: string;
  changes: Change[];
}

/** Something that organisers ask. */
export interface Question {
  id: string;
  text: Record<string, string>;
  kind: 'text' | 'choice' | 'choices' | 'scale' | 'yes-no';
  required: boolean;
  options: { text: string }[];
}

/** On what terms people may come. Seats that are absent have no limit. */
export interface Terms {
  opens?: string | null;
  closes?: string | null;
  seats?: number | null;
  left?: number | null;
  waiting: number;
  /** Days and sessions by key, such as `day:2027-09-29` and `session:opening`. */
  parts: { key: string; seats?: number | null; left?: number | null }[];
  approval: boolean;
  waitingList: boolean;
  offerHours: number;
  questions: Question[];
}
