import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Gathered, NOTHING_YET, type Page, PageByPage } from '../src/api/pages.ts';

type Counted = Page<string> & { total?: number };

const FIRST = { items: ['a', 'b'], next: 'c2', total: 3 };
const SECOND = { items: ['c'] };

let platform: Record<string, unknown>;
let asked: string[];
let seen: Gathered<Counted>;
let pages: PageByPage<string, Counted>;

/** A platform that answers what stands at a path, and else not at all. */
const answer = async (path: string, { signal }: RequestInit) => {
  asked.push(path);
  await Promise.resolve();
  signal?.throwIfAborted();
  if (platform[path] === undefined) {
    throw new TypeError('no answer');
  }
  return Response.json(platform[path]);
};
const begin = (path: string) => pages.begin(path, (cursor) => `${path}?cursor=${cursor}`);
const settled = () => vi.waitFor(() => expect(seen.busy).toBe(false));

beforeEach(() => {
  vi.stubGlobal('fetch', answer);
  platform = { '/list': FIRST, '/list?cursor=c2': SECOND, '/other': { items: ['x'], next: 'c9', total: 9 } };
  [asked, seen] = [[], NOTHING_YET];
  pages = new PageByPage((gathered) => (seen = gathered));
});

afterEach(() => vi.unstubAllGlobals());

describe('a list in pages', () => {
  test('is its first page with the items of the later ones', async () => {
    begin('/list');
    await settled();
    expect(seen).toMatchObject({ list: FIRST, problem: null });

    seen.more?.();
    await settled();

    expect(seen.list).toEqual({ items: ['a', 'b', 'c'], next: null, total: 3 });
    expect(seen.more).toBeNull();
  });

  test('loses nothing when a later page does not come, and asks for that page again', async () => {
    delete platform['/list?cursor=c2'];
    begin('/list');
    await settled();
    seen.more?.();
    await settled();
    expect(seen).toMatchObject({ list: FIRST, problem: { status: 0 } });
    expect(seen.more).not.toBeNull();

    platform['/list?cursor=c2'] = SECOND;
    pages.retry();
    await settled();

    expect(seen).toMatchObject({ list: { items: ['a', 'b', 'c'] }, problem: null });
    expect(asked).toEqual(['/list', '/list?cursor=c2', '/list?cursor=c2']);
  });

  test('is asked for from its beginning again when that did not come', async () => {
    begin('/away');
    await settled();
    expect(seen).toMatchObject({ list: null, problem: { status: 0 }, more: null });

    platform['/away'] = SECOND;
    pages.retry();
    await settled();

    expect(seen).toMatchObject({ list: SECOND, problem: null });
  });

  test('stays until another is there, but goes on no further', async () => {
    begin('/list');
    await settled();

    begin('/away');
    expect(seen).toMatchObject({ list: FIRST, busy: true, more: null });
    await settled();

    expect(seen).toMatchObject({ list: FIRST, problem: { status: 0 }, more: null });
  });

  test('is not mixed with what was asked for before it', async () => {
    begin('/list');
    await settled();

    seen.more?.();
    begin('/other');
    await settled();

    expect(seen.list?.items).toEqual(['x']);
    expect(seen.problem).toBeNull();
  });

  test('tells nothing any more once it is left', async () => {
    begin('/list');
    pages.stop();
    await new Promise((resolve) => setTimeout(resolve, 10));

    expect(seen).toMatchObject({ list: null, problem: null, busy: true });
  });
});
