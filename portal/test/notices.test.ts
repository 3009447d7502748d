import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { speechOf } from '../src/i18n/texts.ts';
import { en } from '../src/messages/en.ts';
import { hourName, hours, ownTimeZone, timeZones, weekday } from '../src/notices/choices.ts';
import { followed, wanted } from '../src/notices/following.ts';
import { type Notice, shown, withArrival } from '../src/notices/inbox.ts';
import { bodyOf, fresh, HAPPENINGS, PLACES, RHYTHMS, type Subscription, valuesOf } from '../src/notices/subscription.ts';
import { searchOf } from '../src/search/search.ts';
import { Unread } from '../src/notices/unread.ts';

const notice = (id: string, readAt: string | null = null): Notice => ({
  id,
  subject: id,
  text: '',
  language: 'en',
  at: '2027-02-01T00:00:00Z',
  readAt,
});

describe('an inbox', () => {
  test('shows what came meanwhile first, and each notice once', () => {
    const arrived = withArrival(withArrival([], notice('b')), notice('c'));

    expect(withArrival(arrived, notice('b'))).toBe(arrived);
    expect(shown(arrived, [notice('b'), notice('a')], new Set()).map(({ id }) => id)).toEqual(['c', 'b', 'a']);
  });

  test('knows what was read here before it is told', () => {
    const [a, b] = shown([], [notice('a'), notice('b')], new Set(['b']));

    expect([a?.readAt, b?.readAt]).toEqual([null, '2027-02-01T00:00:00Z']);
  });
});

describe('the number of unread notices', () => {
  let answers: ((unread: number | null) => void)[];

  beforeEach(() => {
    answers = [];
    vi.stubGlobal(
      'fetch',
      () =>
        new Promise<Response>((resolve) =>
          answers.push((unread) => resolve(unread === null ? new Response('', { status: 503 }) : Response.json({ unread }))),
        ),
    );
  });

  afterEach(() => vi.unstubAllGlobals());

  test('is not known before anybody said it, and is told to whom it concerns', async () => {
    const unread = new Unread();
    const heard: (number | null)[] = [];
    unread.subscribe(() => heard.push(unread.current()));
    expect(unread.current()).toBeNull();

    const done = unread.ask();
    await vi.waitFor(() => expect(answers).toHaveLength(1));
    answers[0]?.(3);
    await done;

    expect(heard).toEqual([3]);
  });

  test('is that of the last question, whichever answer comes first', async () => {
    const unread = new Unread();
    const both = [unread.ask(), unread.ask()];
    await vi.waitFor(() => expect(answers).toHaveLength(2));

    answers[1]?.(1);
    answers[0]?.(2);
    await Promise.all(both);

    expect(unread.current()).toBe(1);
  });

  test('stays while nobody answers, and goes with the person', async () => {
    const unread = new Unread();
    const first = unread.ask();
    await vi.waitFor(() => expect(answers).toHaveLength(1));
    answers[0]?.(4);
    await first;

    const second = unread.ask();
    await vi.waitFor(() => expect(answers).toHaveLength(2));
    answers[1]?.(null);
    await second;
    expect(unread.current()).toBe(4);

    const late = unread.ask();
    await vi.waitFor(() => expect(answers).toHaveLength(3));
    unread.forget();
    answers[2]?.(5);
    await late;
    expect(unread.current()).toBeNull();
  });
});

describe('a subscription', () => {
  const weekly: Subscription = {
    id: 's1',
    organisation: 'odense-robotics',
    events: ['cluster-published', 'award-opened'],
    search: { countries: ['DK'], nuts: 'DK03', ecosystems: ['digital'], words: 'robots' },
    where: ['email', 'webhook'],
    webhook: 'w1',
    when: { rhythm: 'weekly', hour: 7, day: 'friday', timeZone: 'Europe/Copenhagen' },
    language: 'da',
  };

  test('comes out of the form as it went in', () => {
    const { id: _, ...sent } = weekly;

    expect(bodyOf(valuesOf(weekly, 'UTC'))).toEqual(sent);
  });

  test('that restricts nothing and comes at once says no more than that', () => {
    expect(bodyOf(fresh('cs', 'Europe/Prague'))).toEqual({
      events: ['cluster-published'],
      search: { countries: [], ecosystems: [] },
      where: ['inbox'],
      when: { rhythm: 'at-once' },
      language: 'cs',
    });
  });

  test('of an account alone asks for no e-mail, and names no webhook that it does not use', () => {
    const values = { ...valuesOf(weekly, 'UTC'), organisation: '', where: ['inbox', 'email'] };

    expect(bodyOf(values)).toMatchObject({ where: ['inbox'] });
    expect(bodyOf(values)).not.toHaveProperty('webhook');
  });

  test('that comes at once can be made a digest in the reader’s own zone', () => {
    const values = valuesOf({ ...weekly, when: { rhythm: 'at-once' } }, 'Europe/Warsaw');

    expect(bodyOf({ ...values, rhythm: 'daily' })).toMatchObject({ when: { rhythm: 'daily', hour: 8, timeZone: 'Europe/Warsaw' } });
    expect(bodyOf({ ...values, rhythm: 'daily', hour: '' })).toMatchObject({ when: { hour: null } });
  });

  test('has words for everything that can be chosen', () => {
    const keys = [
      ...HAPPENINGS.map((code) => `subscription.event.${code}`),
      ...PLACES.map((code) => `subscription.where.${code}`),
      ...RHYTHMS.map((code) => `subscription.when.${code}`),
    ];

    expect(keys.filter((key) => !(key in en))).toEqual([]);
  });
});

test('days and hours are written as each language writes them', async () => {
  const [english, polish] = [await speechOf('en'), await speechOf('pl')];

  expect([weekday(0, english), weekday(6, polish), hourName(7, english)]).toEqual(['Monday', 'niedziela', '07:00']);
  expect(hours(english)).toHaveLength(24);
});

test('a time zone that is chosen can be chosen, known to the browser or not', () => {
  const codes = timeZones('Europe/Kyiv').map(({ code }) => code);

  expect(codes).toContain('Europe/Kyiv');
  expect(new Set(codes).size).toBe(codes.length);
  expect(timeZones(ownTimeZone()).map(({ code }) => code)).toContain(ownTimeZone());
});

describe('a search', () => {
  test('can be followed with its words, countries, region and fields', () => {
    const query = followed(searchOf('?q=robots%20and&country=DK,SE&region=DK03&ecosystem=digital'));

    expect(wanted(query ?? '')).toEqual({ countries: ['DK', 'SE'], ecosystems: ['digital'], nuts: 'DK03', words: 'robots and' });
  });

  test.each(['', '?tier=full', '?country=DK&label=gold', '?q=a&foundedFrom=2000', '?region=DK01,DK02', '?bbox=1,2,3,4&q=a'])(
    'that a subscription cannot look for is not offered to be followed: %s',
    (query) => expect(followed(searchOf(query))).toBeNull(),
  );

  test('is asked for by no other query', () => {
    expect(wanted('?lang=da')).toBeNull();
  });
});
