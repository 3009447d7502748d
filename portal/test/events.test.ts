import { describe, expect, test } from 'vitest';
import type { CalendarEntry, Change, EventState, Programme, Session, Terms } from '../src/api/event.ts';
import { Words } from '../src/api/vocabularies.ts';
import { withCode } from '../src/app/filters.ts';
import { byMonth, type CalendarSearch, calendarOf, feedPath, filtersSet, listPath, queryOf, UPCOMING } from '../src/events/calendar.ts';
import { told } from '../src/events/changes.ts';
import { daysOf } from '../src/events/programme.ts';
import { openness, partOf } from '../src/events/taking.ts';
import { ownTimes, readersTimes } from '../src/events/times.ts';
import { speechOf } from '../src/i18n/texts.ts';

const TALKS_IN_THE_NORTH: CalendarSearch = {
  q: 'food & bio',
  from: '2027-09-01',
  to: '2027-09-30',
  filters: { country: ['DK', 'SE'], type: ['talk'] },
};

describe('the address of a calendar', () => {
  test('is read as it was written', () => {
    expect(calendarOf(queryOf(TALKS_IN_THE_NORTH))).toEqual(TALKS_IN_THE_NORTH);
  });

  test('of what is to come is empty', () => {
    expect(queryOf(UPCOMING)).toBe('');
    expect(calendarOf('')).toEqual(UPCOMING);
  });

  test('takes no day that there is not', () => {
    expect(calendarOf('?from=2027-02-30&to=soon')).toEqual(UPCOMING);
    expect(calendarOf('?from=2028-02-29').from).toBe('2028-02-29');
  });

  test('turns days around that were meant the other way', () => {
    expect(calendarOf('?from=2027-09-30&to=2027-09-01')).toMatchObject({ from: '2027-09-01', to: '2027-09-30' });
  });

  test('is the same whatever was chosen first', () => {
    const turned = { ...TALKS_IN_THE_NORTH, filters: { type: ['talk'], country: ['SE', 'DK'] } };

    expect(queryOf(turned)).toBe(queryOf(TALKS_IN_THE_NORTH));
  });

  test('loses a filter without a trace', () => {
    const one = withCode(UPCOMING, 'audience', 'facilitators', true);

    expect(filtersSet(one)).toBe(1);
    expect(withCode(one, 'audience', 'facilitators', false)).toEqual(UPCOMING);
  });
});

describe('what the platform is asked of a calendar', () => {
  test('the last day counts to its end', () => {
    expect(listPath({ ...UPCOMING, to: '2027-12-31' })).toBe('/api/v1/calendar?to=2028-01-01&limit=30');
  });

  test('a calendar program gets the same filters', () => {
    expect(feedPath(TALKS_IN_THE_NORTH)).toBe(
      '/api/v1/calendar/events.ics?q=food+%26+bio&from=2027-09-01&to=2027-10-01&country=DK,SE&type=talk',
    );
    expect(feedPath(UPCOMING)).toBe('/api/v1/calendar/events.ics');
  });
});

test('events stand under the month in which they start on their own clocks', () => {
  const entries = ['2027-09-30T23:00', '2027-10-01T09:00', '2027-09-30T23:30'].map((starts) => ({ starts }) as CalendarEntry);

  expect(byMonth(entries).map(([month, inMonth]) => [month, inMonth.length])).toEqual([['2027-09', 2], ['2027-10', 1]]);
});

describe('times', () => {
  const timed = {
    starts: '2027-09-29T09:00:00',
    ends: '2027-09-29T17:00:00',
    startsAt: '2027-09-29T07:00:00Z',
    endsAt: '2027-09-29T15:00:00Z',
  };

  test('are those of the event’s clocks, wherever the reader is', async () => {
    const said = ownTimes(await speechOf('en'), timed);

    expect(said).toMatch(/29 September 2027/);
    expect(said).toMatch(/09:00.+17:00/);
  });

  test('are told by the reader’s clocks where these show others', async () => {
    const speech = await speechOf('de');

    expect(readersTimes(speech, timed, 'Europe/Helsinki')).toMatch(/10:00.+18:00/);
    expect(readersTimes(speech, timed, 'Europe/Copenhagen')).toBe('');
  });

  test('a day before the date line is another day behind it', async () => {
    expect(readersTimes(await speechOf('en'), timed, 'Pacific/Auckland')).toMatch(/30 September 2027/);
  });
});

describe('a programme', () => {
  const session = (id: string, starts: string, more: Partial<Session> = {}): Session => ({
    id,
    title: id,
    starts,
    ends: starts,
    audiences: [],
    speakers: [],
    ...more,
  });
  const programme: Programme = {
    days: [{ date: '2027-03-28', title: 'Second', audiences: [] }, { date: '2027-03-27', audiences: ['facilitators'] }, { date: '2027-03-29', audiences: [] }],
    tracks: [{ id: 'main', name: 'Main' }, { id: 'side', name: 'Side' }],
    rooms: [{ id: 'hall', name: 'Hall' }, { id: 'lab', name: 'Lab' }],
    sessions: [
      session('workshop', '2027-03-27T11:00', { track: 'side', room: 'lab' }),
      session('panel', '2027-03-27T11:00', { track: 'main', room: 'hall' }),
      session('closing', '2027-03-28T16:00', { room: 'hall' }),
      session('opening', '2027-03-27T09:00', { track: 'main', room: 'hall' }),
    ],
  };
  const ids = (selection: { track: string | null; room: string | null }) =>
    daysOf(programme, selection).map(({ date, sessions }) => [date, ...sessions.map(({ id }) => id)]);

  test('goes by day, time and track', () => {
    expect(ids({ track: null, room: null })).toEqual([
      ['2027-03-27', 'opening', 'panel', 'workshop'],
      ['2027-03-28', 'closing'],
      ['2027-03-29'],
    ]);
  });

  test('of a track has what is for all tracks, too', () => {
    expect(ids({ track: 'side', room: null })).toEqual([['2027-03-27', 'workshop'], ['2027-03-28', 'closing']]);
  });

  test('of a room has nothing else', () => {
    expect(ids({ track: null, room: 'lab' })).toEqual([['2027-03-27', 'workshop']]);
    expect(ids({ track: 'main', room: 'lab' })).toEqual([]);
  });

  test('has days that nobody announced', () => {
    const days = daysOf({ ...programme, days: [] }, { track: null, room: null });

    expect(days.map(({ date }) => date)).toEqual(['2027-03-27', '2027-03-28']);
  });
});

describe('registration', () => {
  const terms: Terms = { seats: 10, left: 3, waiting: 0, parts: [], approval: false, waitingList: true, offerHours: 48, questions: [] };
  const event = { state: 'published' as EventState, startsAt: '2027-09-29T07:00:00Z' };
  const at = (time: string) => new Date(time);
  const before = at('2027-09-01T00:00:00Z');

  test('is open while there are seats, until the event starts', () => {
    expect(openness(terms, event, before)).toBe('open');
    expect(openness({ ...terms, seats: null, left: null }, event, before)).toBe('open');
    expect(openness(terms, event, at(event.startsAt))).toBe('closed');
  });

  test('opens and closes when the terms say so', () => {
    const dated = { ...terms, opens: '2027-08-01T00:00:00Z', closes: '2027-09-01T00:00:00Z' };

    expect(openness(dated, event, at('2027-07-31T23:59:59Z'))).toBe('soon');
    expect(openness(dated, event, at('2027-08-01T00:00:00Z'))).toBe('open');
    expect(openness(dated, event, before)).toBe('closed');
  });

  test('leads to the waiting list where there is one, else to nothing', () => {
    expect(openness({ ...terms, left: 0 }, event, before)).toBe('waiting');
    expect(openness({ ...terms, left: 0, waitingList: false }, event, before)).toBe('full');
  });

  test('is over with the event', () => {
    expect(openness(terms, { ...event, state: 'cancelled' }, before)).toBe('over');
  });

  test('of a day and of a session', () => {
    expect(partOf('day:2027-09-29')).toEqual({ kind: 'day', name: '2027-09-29' });
    expect(partOf('session:opening')).toEqual({ kind: 'session', name: 'opening' });
  });
});

describe('a change', () => {
  const audiences = new Words([{ code: 'facilitators', labels: { da: 'Klyngefacilitatorer' } }], 'da');
  const formats = new Words([{ code: 'online', labels: { da: 'Online' } }, { code: 'hybrid', labels: { da: 'Begge' } }], 'da');
  const said = async (change: Partial<Change>) =>
    told({ code: '', subject: '', sentence: 'In English.', ...change }, await speechOf('da'), audiences, formats);

  test('is told in the reader’s language', async () => {
    expect(await said({ code: 'time-moved', subject: 'Start', before: 'a', after: 'b' })).toBe('Start: b (før: a)');
    expect(await said({ code: 'session-moved', subject: 'Panel', before: 'a', after: 'b' })).toBe('Andet tidspunkt · Panel: b (før: a)');
    expect(await said({ code: 'session-added', subject: 'Panel', after: 'b' })).toBe('Nyt i programmet · Panel: b');
    expect(await said({ code: 'session-removed', subject: 'Panel', before: 'a' })).toBe('Ikke længere i programmet · Panel: a');
    expect(await said({ code: 'summary-changed', subject: 'The description changed' })).toBe('Beskrivelsen er skrevet om');
    expect(await said({ code: 'speakers-changed', subject: 'Panel: the speakers changed' })).toBe('Andre oplægsholdere · Panel');
  });

  test('has its codes in words', async () => {
    expect(await said({ code: 'format-changed', subject: 'Format', before: 'online', after: 'hybrid' })).toBe('Form: Begge (før: Online)');
    expect(await said({ code: 'audience-changed', subject: 'Audience', after: 'facilitators, unknown' })).toBe(
      'Målgruppe: Klyngefacilitatorer, unknown',
    );
  });

  test('of a session names the session', async () => {
    expect(await said({ code: 'summary-changed', subject: 'Opening: the description changed' })).toBe('Beskrivelsen er skrevet om · Opening');
    expect(await said({ code: 'track-changed', subject: 'Opening', before: 'Main', after: 'Policy' })).toBe('Andet spor · Opening: Policy (før: Main)');
  });

  test('that there is no word for is told in English', async () => {
    expect(await said({ code: 'weather-changed', subject: 'Rain' })).toBe('In English.');
  });
});
