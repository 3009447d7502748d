import type { Programme, Session, Speaker, WholeEvent } from '../api/event.ts';
import { linesOf, text, texts } from '../form/typed.ts';

export interface NamedValues {
  id: string;
  name: string;
}

export interface DayValues {
  date: string;
  title: string;
  audiences: string[];
}

export interface SpeakerValues {
  name: string;
  role: string;
  affiliation: string;
  agreed: boolean;
}

export interface SessionValues {
  id: string;
  title: string;
  summary: string;
  kind: string;
  starts: string;
  ends: string;
  track: string;
  room: string;
  audiences: string[];
  speakers: SpeakerValues[];
}

/** What stands in the fields of an event, as it was typed. */
export interface EventValues {
  type: string;
  title: Record<string, string>;
  summary: Record<string, string>;
  format: string;
  venue: string;
  street: string;
  city: string;
  country: string;
  onlineAddress: string;
  website: string;
  languages: string[];
  ecosystems: string[];
  audiences: string[];
  /** Names, one a line. */
  hosts: string;
  /** Slugs, one a line. */
  organisers: string;
  coOrganisers: string;
  timeZone: string;
  starts: string;
  ends: string;
  days: DayValues[];
  tracks: NamedValues[];
  rooms: NamedValues[];
  sessions: SessionValues[];
}

/** Organisers see who did not agree to be named, too. */
interface OwnSpeaker extends Speaker {
  agreed: boolean;
}

/** An event as its organisers see it. */
export interface OwnEvent extends Omit<WholeEvent, 'state' | 'programme'> {
  state: WholeEvent['state'] | 'draft';
  onlineAddress?: string | null;
  programme: Omit<Programme, 'sessions'> & { sessions: (Omit<Session, 'speakers'> & { speakers: OwnSpeaker[] })[] };
}

export function emptyEvent(language: string, timeZone: string, organisations: readonly string[]): EventValues {
  return {
    type: '',
    title: { [language]: '' },
    summary: { [language]: '' },
    format: 'in-person',
    venue: '',
    street: '',
    city: '',
    country: '',
    onlineAddress: '',
    website: '',
    languages: [],
    ecosystems: [],
    audiences: [],
    hosts: '',
    organisers: organisations.join('\n'),
    coOrganisers: '',
    timeZone,
    starts: '',
    ends: '',
    days: [],
    tracks: [],
    rooms: [],
    sessions: [],
  };
}

export function emptySession(values: EventValues): SessionValues {
  const last = values.sessions.at(-1);
  return {
    id: freshId('session', values.sessions),
    title: '',
    summary: '',
    kind: '',
    // One mostly goes on where the last one ended.
    starts: last?.ends ?? values.starts,
    ends: '',
    track: last?.track ?? '',
    room: last?.room ?? '',
    audiences: [],
    speakers: [],
  };
}

/** Such as `session-3`: ids stay when names change. */
export function freshId(kind: string, taken: readonly { id: string }[]): string {
  let number = taken.length + 1;
  while (taken.some(({ id }) => id === `${kind}-${number}`)) {
    number += 1;
  }
  return `${kind}-${number}`;
}

export function valuesOf(event: OwnEvent): EventValues {
  const { place, programme } = event;
  return {
    type: event.type,
    title: event.title,
    summary: event.summary,
    format: event.format,
    venue: place?.venue ?? '',
    street: place?.street ?? '',
    city: place?.city ?? '',
    country: place?.country ?? '',
    onlineAddress: event.onlineAddress ?? '',
    website: event.website ?? '',
    languages: event.languages,
    ecosystems: event.ecosystems,
    audiences: event.audiences,
    hosts: event.hosts.map(({ name }) => name).join('\n'),
    organisers: event.organisers.map(({ slug }) => slug).join('\n'),
    coOrganisers: event.coOrganisers.map(({ slug }) => slug).join('\n'),
    timeZone: event.timeZone,
    starts: minutes(event.starts),
    ends: minutes(event.ends),
    days: programme.days.map(({ date, title, audiences }) => ({ date, title: title ?? '', audiences })),
    tracks: programme.tracks.map(({ id, name }) => ({ id, name })),
    rooms: programme.rooms.map(({ id, name }) => ({ id, name })),
    sessions: programme.sessions.map((session) => ({
      id: session.id,
      title: session.title,
      summary: session.summary ?? '',
      kind: session.kind ?? '',
      starts: minutes(session.starts),
      ends: minutes(session.ends),
      track: session.track ?? '',
      room: session.room ?? '',
      audiences: session.audiences,
      speakers: session.speakers.map(({ name, role, affiliation, agreed }) => ({
        name: name ?? '',
        role: role ?? '',
        affiliation: affiliation ?? '',
        agreed,
      })),
    })),
  };
}

/** The body that the API takes, which judges alone: what is empty is left out. */
export function bodyOf(values: EventValues): Record<string, unknown> {
  const hasPlace = [values.venue, values.street, values.city, values.country].some((each) => each.trim() !== '');
  return {
    type: text(values.type),
    title: texts(values.title),
    summary: texts(values.summary),
    format: text(values.format),
    place: hasPlace
      ? { venue: text(values.venue), street: text(values.street), city: text(values.city), country: text(values.country) }
      : undefined,
    onlineAddress: text(values.onlineAddress),
    website: text(values.website),
    languages: values.languages,
    ecosystems: values.ecosystems,
    audiences: values.audiences,
    hosts: linesOf(values.hosts).map((name) => ({ name })),
    organisers: linesOf(values.organisers),
    coOrganisers: linesOf(values.coOrganisers),
    timeZone: text(values.timeZone),
    starts: text(values.starts),
    ends: text(values.ends),
    programme: {
      days: values.days.map(({ date, title, audiences }) => ({ date: text(date), title: text(title), audiences })),
      tracks: values.tracks.map(({ id, name }) => ({ id, name: text(name) })),
      rooms: values.rooms.map(({ id, name }) => ({ id, name: text(name) })),
      sessions: values.sessions.map((session) => ({
        id: session.id,
        title: text(session.title),
        summary: text(session.summary),
        kind: text(session.kind),
        starts: text(session.starts),
        ends: text(session.ends),
        track: text(session.track),
        room: text(session.room),
        audiences: session.audiences,
        speakers: session.speakers.map(({ name, role, affiliation, agreed }) => ({
          name: text(name),
          role: text(role),
          affiliation: text(affiliation),
          agreed,
        })),
      })),
    },
  };
}

/** As fields for date and time have it. */
function minutes(local: string): string {
  return local.slice(0, 16);
}
