import { describe, expect, test } from 'vitest';
import { Problem } from '../src/api/problem.ts';
import { type Answered, DoorQueue, type DoorState, type Scan } from '../src/desk/doorQueue.ts';
import { bodyOf, emptyEvent, emptySession, type EventValues, freshId, type OwnEvent, valuesOf } from '../src/desk/editing.ts';
import { merged } from '../src/desk/merging.ts';
import { datesOf } from '../src/desk/PartsFields.tsx';
import { bodyOf as newBody, pathFor } from '../src/desk/recurring.ts';
import { bodyOf as termsBody, hitBy, NO_TERMS, valuesOf as termsValues } from '../src/desk/terms.ts';

const AT = new Date('2098-03-27T08:00:00Z');

/** A platform at the end of a connection that can be cut. */
function door(storage = new Map<string, string>()) {
  const told: Scan[][] = [];
  let connected = true;
  let refuse: Problem | null = null;
  const states: DoorState[] = [];
  const tell = (scans: readonly Scan[]): Promise<readonly Answered[]> => {
    if (!connected) {
      return Promise.reject(new Problem(0, 'no-answer', '', []));
    }
    told.push([...scans]);
    if (refuse !== null) {
      const problem = refuse;
      refuse = null;
      return Promise.reject(problem);
    }
    return Promise.resolve(scans.map(({ code }) => ({ code, outcome: 'checked-in', registration: { guest: { name: `Guest ${code}` } } })));
  };
  const stored = {
    getItem: (key: string) => storage.get(key) ?? null,
    setItem: (key: string, value: string) => void storage.set(key, value),
  };
  const queue = new DoorQueue('door', stored, tell, (state) => states.push(state));
  return {
    queue,
    told,
    state: () => states.at(-1) as DoorState,
    cut: () => (connected = false),
    mend: () => (connected = true),
    refuseOnce: (problem: Problem) => (refuse = problem),
  };
}

describe('the door', () => {
  test('goes on without a connection, survives a reload, and tells everything once it is back', async () => {
    const storage = new Map<string, string>();
    const before = door(storage);
    before.cut();
    before.queue.add('a', AT);
    await before.queue.flush();
    before.queue.add(' b ', AT);
    await before.queue.flush();
    expect(before.state().waiting.map(({ code }) => code)).toEqual(['a', 'b']);
    expect(before.state().problem?.status).toBe(0);

    const after = door(storage);
    await after.queue.flush();

    expect(after.told).toEqual([[{ code: 'a', at: AT.toISOString() }, { code: 'b', at: AT.toISOString() }]]);
    expect(after.state().waiting).toEqual([]);
    expect(after.state().told.map(({ guest }) => guest)).toEqual(['Guest b', 'Guest a']);
    expect(storage.get('door')).toBe('[]');
  });

  test('a scan whose answer was lost is told again as it was, by its first time', async () => {
    const one = door();
    one.refuseOnce(new Problem(503, 'not-now', '', []));
    one.queue.add('a', AT);
    await one.queue.flush();
    expect(one.queue.add('a', new Date(AT.getTime() + 1000))).toBe(false);

    await one.queue.flush();

    expect(one.told[1]).toEqual(one.told[0]);
    expect(one.state().problem).toBeNull();
  });

  test('what is no code keeps nobody waiting', async () => {
    const one = door();
    expect([one.queue.add('  ', AT), one.queue.add('x'.repeat(201), AT)]).toEqual([false, false]);
    one.refuseOnce(new Problem(422, 'invalid-input', '', [{ pointer: '/scans/0/code', code: 'wrong-format', message: '' }]));
    one.queue.add('\u0000', AT);
    one.queue.add('b', AT);

    await one.queue.flush();
    await one.queue.flush();

    expect(one.state().told.map(({ code, outcome }) => [code, outcome])).toEqual([['b', 'checked-in'], ['\u0000', 'unreadable']]);
    expect(one.state().waiting).toEqual([]);
  });

  test('a browser that stores nothing keeps what waits in the page', async () => {
    const full = Object.assign(new Map([['door', JSON.stringify([{ code: 'old', at: AT.toISOString() }])]]), {
      set: () => {
        throw new Error('QuotaExceededError');
      },
    });
    const one = door(full);
    one.cut();
    one.queue.add('a', AT);
    await one.queue.flush();
    expect(one.state().waiting.map(({ code }) => code)).toEqual(['old', 'a']);
    one.mend();

    await one.queue.flush();

    expect(one.told.flat().map(({ code }) => code)).toEqual(['old', 'a']);
    expect(one.state().waiting).toEqual([]);
  });

  test('hundreds are told in the portions that the platform takes', async () => {
    const one = door();
    for (let index = 0; index < 450; index += 1) {
      one.queue.add(`code-${index}`, AT);
    }

    await one.queue.flush();

    expect(one.told.map((scans) => scans.length)).toEqual([200, 200, 50]);
  });
});

const EVENT: OwnEvent = {
  id: 'e', state: 'draft', revision: 1, type: 'conference', title: { en: 'Lights' }, summary: {}, format: 'hybrid',
  place: { venue: 'Square', city: 'Brussels', country: 'BE' }, onlineAddress: 'https://join.example', website: null,
  languages: ['en'], ecosystems: [], audiences: [], hosts: [{ name: 'Ministry' }],
  organisers: [{ slug: 'lights', name: 'Lights', country: 'DK' }], coOrganisers: [],
  timeZone: 'Europe/Brussels', starts: '2098-03-27T09:00:00', ends: '2098-03-28T17:00', startsAt: '', endsAt: '',
  programme: {
    days: [{ date: '2098-03-27', title: null, audiences: ['facilitators'] }],
    tracks: [], rooms: [{ id: 'hall', name: 'Hall' }],
    sessions: [{
      id: 'opening', title: 'Opening', starts: '2098-03-27T09:00', ends: '2098-03-27T10:00', room: 'hall', audiences: [],
      speakers: [{ name: 'Ada', role: null, affiliation: null, agreed: true }],
    }],
  },
};

describe('an event on the desk', () => {
  test('is sent as it was read', () => {
    expect(JSON.parse(JSON.stringify(bodyOf(valuesOf(EVENT))))).toEqual({
      type: 'conference', title: { en: 'Lights' }, summary: {}, format: 'hybrid',
      place: { venue: 'Square', city: 'Brussels', country: 'BE' }, onlineAddress: 'https://join.example',
      languages: ['en'], ecosystems: [], audiences: [], hosts: [{ name: 'Ministry' }], organisers: ['lights'], coOrganisers: [],
      timeZone: 'Europe/Brussels', starts: '2098-03-27T09:00', ends: '2098-03-28T17:00',
      programme: {
        days: [{ date: '2098-03-27', audiences: ['facilitators'] }], tracks: [], rooms: [{ id: 'hall', name: 'Hall' }],
        sessions: [{
          id: 'opening', title: 'Opening', starts: '2098-03-27T09:00', ends: '2098-03-27T10:00', room: 'hall', audiences: [],
          speakers: [{ name: 'Ada', agreed: true }],
        }],
      },
    });
  });

  test('of an empty form leaves judging to the platform', () => {
    const body = JSON.parse(JSON.stringify(bodyOf(emptyEvent('da', 'Europe/Copenhagen', ['lights']))));

    expect(body).toMatchObject({ title: {}, timeZone: 'Europe/Copenhagen', organisers: ['lights'] });
    expect(body).not.toHaveProperty('place');
    expect(body).not.toHaveProperty('starts');
  });

  test('a new session goes on where the last one ended, under an id that nothing has', () => {
    const values = { ...valuesOf(EVENT) };

    expect(emptySession(values)).toMatchObject({ id: 'session-2', starts: '2098-03-27T10:00', room: 'hall' });
    expect(freshId('room', [{ id: 'room-2' }])).toBe('room-3');
  });
});

describe('two who change one event', () => {
  const base = valuesOf(EVENT);
  const session = (change: Partial<EventValues['sessions'][number]>) => [{ ...(base.sessions[0] as EventValues['sessions'][number]), ...change }];

  test('keep both changes where they are apart', () => {
    const added = { ...emptySession(base), title: 'Panel' };
    const mine = { ...base, website: 'https://lights.example', sessions: [...base.sessions, added] };
    const theirs = { ...base, ends: '2098-03-28T16:00', sessions: session({ title: 'Grand opening' }) };

    const { values, contested } = merged(base, mine, theirs);

    expect(contested).toEqual([]);
    expect(values).toMatchObject({ website: 'https://lights.example', ends: '2098-03-28T16:00' });
    expect(values.sessions.map(({ title }) => title)).toEqual(['Grand opening', 'Panel']);
  });

  test('hear what both changed, and the later one’s words stand', () => {
    const mine = { ...base, ends: '2098-03-28T15:00', sessions: session({ title: 'My opening' }) };
    const theirs = { ...base, ends: '2098-03-28T16:00', sessions: session({ title: 'Their opening' }) };

    expect(merged(base, mine, theirs)).toEqual({ values: mine, contested: ['ends', 'My opening'] });
  });

  test('are told when one removes what the other changes', () => {
    const changed = { ...base, sessions: session({ title: 'My opening' }) };
    const removed = { ...base, sessions: [] };

    expect(merged(base, changed, removed).contested).toEqual(['My opening']);
    expect(merged(base, removed, changed)).toEqual({ values: removed, contested: ['My opening'] });
    expect(merged(base, removed, base)).toEqual({ values: removed, contested: [] });
    expect(merged(base, base, removed).values.sessions).toEqual([]);
  });
});

describe('terms', () => {
  test('are sent as they were read', () => {
    const terms = {
      opens: '2098-01-01T08:00:00Z', closes: null, seats: 10, waiting: 0, approval: true, waitingList: false, offerHours: 0,
      parts: [{ key: 'session:opening', seats: 5 }, { key: 'day:2098-03-27', seats: null }],
      questions: [{ id: 'trip', text: { en: 'Where to?' }, kind: 'choice' as const, required: true, options: [{ text: 'Port' }, { text: 'Mine' }] }],
    };

    expect(JSON.parse(JSON.stringify(termsBody(termsValues(terms))))).toEqual({
      opens: '2098-01-01T08:00:00.000Z', seats: 10, days: [{ date: '2098-03-27' }], sessions: [{ id: 'opening', seats: 5 }],
      approval: true, waitingList: false, offerHours: 0, questions: terms.questions,
    });
  });

  test('what is no number is sent as it was typed', () => {
    expect(termsBody({ ...NO_TERMS, seats: 'ten' })).toMatchObject({ seats: 'ten', offerHours: 48 });
  });

  test('an event’s days are those from its first to its last', () => {
    expect(datesOf({ starts: '2098-02-28T09:00', ends: '2098-03-01T01:00' })).toEqual(['2098-02-28', '2098-03-01']);
  });
});

describe('too few seats', () => {
  test('hit each registration once, whatever it would lose', () => {
    const [anna, bert] = ['7f0c1f4e-5a0e-5c2e-9a51-0a8a5f0c1d11', '7f0c1f4e-5a0e-5c2e-9a51-0a8a5f0c1d12'];
    const taken = (pointer: string, ...hit: string[]) => ({ pointer, code: 'seats-taken', message: `2 seats are taken: ${hit.join(', ')}.` });
    expect(hitBy([taken('/seats', anna, bert), taken('/sessions', bert), { pointer: '/opens', code: 'wrong-format', message: anna }])).toEqual([anna, bert]);
  });
});

describe('a new event', () => {
  const event = { ...emptyEvent('en', 'UTC', []), starts: '2098-03-27T09:00' };

  test('is one, or the first of a series without a programme', () => {
    const once = newBody({ event, every: 'never', interval: '1', times: '' });
    const often = newBody({ event, every: 'week', interval: '2', times: ' 12 ' });
    expect(once).toEqual(bodyOf(event));
    expect(often).toMatchObject({ starts: event.starts, recurrence: { every: 'week', interval: 2, times: 12 } });
    expect(often).not.toHaveProperty('programme');
    expect([once, often].map((body) => pathFor(JSON.stringify(body)))).toEqual(['/api/v1/events', '/api/v1/event-series']);
  });

  test('is judged by the platform, whatever was typed', () => {
    expect(newBody({ event, every: 'month', interval: 'two', times: '' })).toMatchObject({ recurrence: { interval: 'two', times: undefined } });
  });
});
