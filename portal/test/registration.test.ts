import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Problem } from '../src/api/problem.ts';
import { faultsAt, fieldFor } from '../src/form/faults.ts';
import { arrivalOf, followUpOf, fragmentOf } from '../src/registration/followUpAddress.ts';
import { type Attempt, type Post, submit } from '../src/form/submission.ts';
import { bodyOf, emptyValues, type Registration, type Submitted, valuesOf } from '../src/registration/values.ts';

const EXAMPLE = JSON.parse(
  readFileSync(new URL('../../directory-service/src/test/resources/registration-example.json', import.meta.url), 'utf8'),
) as Registration;

describe('the body', () => {
  test('of what was read is what was sent', () => {
    expect(JSON.parse(JSON.stringify(bodyOf(valuesOf(EXAMPLE))))).toEqual(EXAMPLE);
  });

  test('of an empty form leaves judging to the platform', () => {
    const body = JSON.parse(JSON.stringify(bodyOf(emptyValues('da'))));

    expect(body).not.toHaveProperty('country');
    expect(body.members).toEqual({ sme: 0, startUp: 0, large: 0, research: 0, publicBody: 0, other: 0 });
    expect(body.about).toEqual({});
    expect(body.recognition).toBeNull();
  });

  test('a comma separates decimals too, and what is no number is sent as it was typed', () => {
    const values = { ...emptyValues('de'), fullTimeEquivalents: ' 2,5 ', foundedYear: 'um 1990' };

    expect(bodyOf(values)).toMatchObject({ management: { fullTimeEquivalents: 2.5 }, foundedYear: 'um 1990' });
  });
});

describe('faults', () => {
  const faults = ['/members', '/members/total', '/ecosystems/1', '/contact/email'].map((pointer) => ({
    pointer,
    code: 'c',
    message: pointer,
  }));

  test('are shown at the field that they point to', () => {
    expect(faultsAt(faults, '/members', false)).toEqual([faults[0]]);
    expect(faultsAt(faults, '/ecosystems', true)).toEqual([faults[2]]);
  });

  test('go to the nearest field around where there is none', () => {
    const fields = ['/members', '/members/total', '/ecosystems'];

    expect(faults.map((fault) => fieldFor(fault, fields))).toEqual(['/members', '/members/total', '/ecosystems', null]);
  });
});

describe('a follow-up address', () => {
  const followUp = { id: '0198f3aa-1c2d-7e3f-8a4b-5c6d7e8f9a0b', secret: 'pY0-_x3sVdQ6zJt8Kq2WmA' };

  test('is taken from the platform’s answer, from ours, and from nothing else', () => {
    expect(followUpOf(`https://klynge.example/api/v1/registrations/${followUp.id}?secret=${followUp.secret}`)).toEqual(followUp);
    expect(followUpOf(` https://klynge.example/da/follow-up${fragmentOf(followUp, 'new')} `)).toEqual(followUp);
    expect(followUpOf('https://klynge.example/follow-up')).toBeNull();
    expect(followUpOf(`#${followUp.id}.short`)).toBeNull();
  });

  test('says how one came', () => {
    expect(arrivalOf(fragmentOf(followUp, 'earlier'))).toBe('earlier');
    expect(arrivalOf(fragmentOf(followUp))).toBeNull();
  });
});

describe('sending', () => {
  const fresh: Attempt = { key: 'k', unanswered: [] };
  const gone = new Problem(0, 'no-answer', '', []);
  const reused = new Problem(422, 'idempotency-key-reused', '', []);
  const answer = (id: string) => ({ id, followUp: { href: '' } });

  /** A platform that keeps what arrived by key, and whose answers get lost as often as is said. */
  function platform(lostAnswers: number, lostRequests = 0): Post<Submitted> & { bodies: string[] } {
    const arrived = new Map<string, string>();
    const bodies: string[] = [];
    let [answersToLose, requestsToLose] = [lostAnswers, lostRequests];
    const post = async (body: string, key: string) => {
      if (requestsToLose-- > 0) {
        throw gone;
      }
      if (arrived.has(key) && arrived.get(key) !== body) {
        throw reused;
      }
      if (!arrived.has(key)) {
        bodies.push(body);
      }
      arrived.set(key, body);
      if (answersToLose-- > 0) {
        throw gone;
      }
      return answer(body);
    };
    return Object.assign(post, { bodies });
  }

  test('arrives', async () => {
    expect(await submit('a', fresh, platform(0))).toEqual({ kind: 'arrived', submitted: answer('a') });
  });

  test('without an answer is repeated under the same key and arrives once', async () => {
    const post = platform(1);

    const first = await submit('a', fresh, post);
    expect(first).toMatchObject({ kind: 'unknown', attempt: { key: 'k', unanswered: ['a'] } });
    const again = await submit('a', first.kind === 'unknown' ? first.attempt : fresh, post);

    expect(again).toEqual({ kind: 'arrived', submitted: answer('a') });
    expect(post.bodies).toEqual(['a']);
  });

  test('something else after an answer was lost leads to what had arrived', async () => {
    const post = platform(1);

    const first = await submit('a', fresh, post);
    const second = await submit('b', first.kind === 'unknown' ? first.attempt : fresh, post);

    expect(second).toEqual({ kind: 'earlier', submitted: answer('a') });
    expect(post.bodies).toEqual(['a']);
  });

  test('something else after a request was lost arrives', async () => {
    const post = platform(0, 1);

    const first = await submit('a', fresh, post);
    const second = await submit('b', first.kind === 'unknown' ? first.attempt : fresh, post);

    expect(second).toEqual({ kind: 'arrived', submitted: answer('b') });
    expect(post.bodies).toEqual(['b']);
  });

  test('of several without an answer the one that arrived is found', async () => {
    const post = platform(1, 1);
    let attempt = fresh;
    for (const body of ['a', 'b']) {
      const outcome = await submit(body, attempt, post);
      attempt = outcome.kind === 'unknown' ? outcome.attempt : attempt;
    }

    expect(await submit('c', attempt, post)).toEqual({ kind: 'earlier', submitted: answer('b') });
    expect(post.bodies).toEqual(['b']);
  });

  test('a refusal says why and keeps the key', async () => {
    const refusal = new Problem(422, 'invalid-input', 'no', [{ pointer: '/name', code: 'required', message: '' }]);

    expect(await submit('a', fresh, () => Promise.reject(refusal))).toEqual({
      kind: 'refused',
      problem: refusal,
    });
  });
});
