import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { answerTo, isCopied, keepCopy, scopeOf } from '../src/desk/doorCopy.ts';

const ORIGIN = 'https://klynge.example';
const DOOR = '/da/desk/e1/door';
const FILE = '/portal/main-1.js';

/** A browser's copies, of which only what is asked for here is there. */
class Copies {
  readonly all = new Map<string, Map<string, string>>();
  missing = new Set<string>();

  readonly storage = {
    open: async (name: string) => this.copy(name),
    keys: async () => [...this.all.keys()],
    delete: async (name: string) => this.all.delete(name),
    match: async ({ url }: Request) => {
      const found = [...this.all.values()].map((copy) => copy.get(url)).find((text) => text !== undefined);
      return found === undefined ? undefined : new Response(found);
    },
  } as unknown as CacheStorage;

  private copy(name: string) {
    const copy = this.all.get(name) ?? new Map<string, string>();
    this.all.set(name, copy);
    return {
      addAll: async (files: string[]) => {
        if (files.some((file) => this.missing.has(file))) {
          throw new TypeError('no answer');
        }
        files.forEach((file) => copy.set(ORIGIN + file, `copy of ${file}`));
      },
      keys: async () => [...copy.keys()].map((url) => ({ url })),
      delete: async (url: string) => copy.delete(url),
    };
  }

  files(door: string) {
    return [...(this.all.get(`klynge.door:${door}`)?.keys() ?? [])].map((url) => url.slice(ORIGIN.length));
  }
}

let copies: Copies;

beforeEach(() => {
  copies = new Copies();
  vi.stubGlobal('location', { origin: ORIGIN });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const text = async (answer: Promise<Response>) => (await answer).text();
const lost = () => Promise.reject(new TypeError('no connection'));
const platform = async () => new Response('from the platform');

describe('the copy of a door', () => {
  test('is its page and the files of pages, and nothing that is about somebody', () => {
    expect([DOOR, '/desk/e1/door', FILE, '/assets/klynge.svg'].every(isCopied)).toBe(true);
    expect(['/desk/e1/guests', '/desk', '/', '/session', '/api/v1/events/e1/attendances', '/ticket'].some(isCopied)).toBe(false);
    expect([scopeOf(DOOR), scopeOf('/desk/e1/door')]).toEqual(['/da/desk/', '/desk/']);
  });

  test('is made anew with each visit, and the one before stays where that fails', async () => {
    await keepCopy(copies.storage, DOOR, [FILE]);
    await keepCopy(copies.storage, DOOR, ['/portal/main-2.js']);
    expect(copies.files(DOOR)).toEqual([DOOR, '/portal/main-2.js']);

    copies.missing.add('/portal/main-3.js');
    await expect(keepCopy(copies.storage, DOOR, ['/portal/main-3.js'])).rejects.toThrow();
    expect(copies.files(DOOR)).toEqual([DOOR, '/portal/main-2.js']);
  });

  test('goes when there are more of them', async () => {
    for (const event of ['a', 'b', 'c', 'd', 'e']) {
      await keepCopy(copies.storage, `/desk/${event}/door`, []);
    }
    expect([...copies.all.keys()]).toEqual(['b', 'c', 'd', 'e'].map((event) => `klynge.door:/desk/${event}/door`));
  });

  test('answers for the page where the platform does not, and for files at once', async () => {
    await keepCopy(copies.storage, DOOR, [FILE]);

    expect(await text(answerTo(new Request(ORIGIN + DOOR), copies.storage, lost))).toBe(`copy of ${DOOR}`);
    expect(await text(answerTo(new Request(ORIGIN + DOOR), copies.storage, platform))).toBe('from the platform');
    expect(await text(answerTo(new Request(ORIGIN + FILE), copies.storage, lost))).toBe(`copy of ${FILE}`);
    await expect(answerTo(new Request(`${ORIGIN}/desk/e2/door`), copies.storage, lost)).rejects.toThrow();
  });

  test('answers for the page when the platform is too slow', async () => {
    vi.useFakeTimers();
    await keepCopy(copies.storage, DOOR, []);
    const answer = text(answerTo(new Request(ORIGIN + DOOR), copies.storage, () => new Promise(() => {})));
    await vi.advanceTimersByTimeAsync(4000);
    expect(await answer).toBe(`copy of ${DOOR}`);
  });
});
