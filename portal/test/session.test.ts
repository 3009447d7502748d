import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ask, read } from '../src/api/client.ts';
import { session, SessionWatch, signInAddress } from '../src/session/session.ts';

const PERSON = { signedIn: true, account: 'a1', name: 'Ida', roles: ['organiser'], organisations: ['food-valley'] };
const known = (token: string) => ({ ...PERSON, csrf: { header: 'X-CSRF-Token', token } });
const STRANGER = { signedIn: false };

interface Asked {
  path: string;
  method: string;
  csrf: string | null;
}

let told: unknown;
let asked: Asked[];
let answers: (asked: Asked) => Response;

beforeEach(() => {
  [told, asked] = [STRANGER, []];
  answers = () => Response.json({});
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (path === '/session') {
      if (told === null) {
        throw new TypeError('no answer');
      }
      return Response.json(told);
    }
    const one = { path, method: init.method ?? 'GET', csrf: new Headers(init.headers).get('X-CSRF-Token') };
    asked.push(one);
    return answers(one);
  });
});

afterEach(() => vi.unstubAllGlobals());

describe('a session', () => {
  test('is unknown until the gateway answers', async () => {
    const watch = new SessionWatch();
    expect(watch.current()).toEqual({ state: 'asking' });
    await watch.ask();
    expect(watch.current()).toEqual({ state: 'visitor', ended: false });
  });

  test('without an answer is away, and found again later', async () => {
    const watch = new SessionWatch();
    told = null;
    await watch.ask();
    expect(watch.current()).toEqual({ state: 'away' });
    told = known('one');
    await watch.ask();
    const { signedIn: _, ...person } = PERSON;
    expect(watch.current()).toEqual({ state: 'known', ...person });
  });

  test('that was away is asked for before somebody changes something', async () => {
    const watch = new SessionWatch();
    told = null;
    await watch.ask();
    told = known('one');
    expect((await watch.proof())?.token).toBe('one');
  });

  test('stays known while the gateway cannot be reached', async () => {
    const watch = new SessionWatch();
    told = known('one');
    await watch.ask();
    told = null;
    await watch.ask();
    expect(watch.current().state).toBe('known');
  });

  test('that ended elsewhere has ended here', async () => {
    const watch = new SessionWatch();
    told = known('one');
    await watch.ask();
    told = STRANGER;
    await watch.ask();
    expect(watch.current()).toEqual({ state: 'visitor', ended: true });
    expect(await watch.proof()).toBeNull();
  });

  test('tells its listeners of changes alone', async () => {
    const watch = new SessionWatch();
    const listener = vi.fn();
    watch.subscribe(listener);
    told = known('one');
    await watch.ask();
    told = known('two');
    await watch.ask();
    expect(listener).toHaveBeenCalledTimes(1);
  });
});

describe('a request', () => {
  const become = async (next: unknown) => {
    told = next;
    await session.ask();
  };
  const change = () => ask('/api/v1/things', { method: 'POST', body: '{}' });

  test('that changes something carries the proof, one that reads does not', async () => {
    await become(known('one'));
    await change();
    await read('/api/v1/things');
    expect(asked.map(({ csrf }) => csrf)).toEqual(['one', null]);
  });

  test('of a visitor carries none', async () => {
    await become(STRANGER);
    await change();
    expect(asked).toMatchObject([{ csrf: null }]);
  });

  test('is sent again when another tab has signed in anew', async () => {
    await become(known('one'));
    told = known('two');
    answers = ({ csrf }) => (csrf === 'two' ? Response.json({ done: true }) : refused(403));
    expect((await change()).body).toEqual({ done: true });
  });

  test('that is not allowed is sent once', async () => {
    await become(known('one'));
    answers = () => refused(403);
    await expect(change()).rejects.toMatchObject({ status: 403 });
    expect(asked).toHaveLength(1);
  });

  test('that is no longer known ends the session', async () => {
    await become(known('one'));
    answers = () => refused(401);
    await expect(change()).rejects.toMatchObject({ status: 401 });
    expect(session.current()).toEqual({ state: 'visitor', ended: true });
  });

  test('that reads what anybody may read succeeds after the session has ended', async () => {
    await become(known('one'));
    answers = () => (asked.length === 1 ? refused(401) : Response.json({ open: true }));
    expect(await read('/api/v1/things')).toEqual({ open: true });
    expect(session.current()).toEqual({ state: 'visitor', ended: true });
  });

  test('may be answered without a body', async () => {
    answers = () => new Response(null, { status: 204 });
    expect((await change()).body).toBeUndefined();
  });
});

test('signing in leads back to where it was asked for', () => {
  expect(signInAddress('/da/events?type=fair')).toBe('/sign-in?to=%2Fda%2Fevents%3Ftype%3Dfair');
});

function refused(status: number): Response {
  return Response.json({ type: 'https://klynge.test/problems/refused', title: 'No' }, { status });
}
