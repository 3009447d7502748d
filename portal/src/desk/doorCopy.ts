import { placeOf } from '../app/route.ts';

const PREFIX = 'klynge.door:';
const MOST = 4;
const PATIENCE = 4000;
const FILES = ['/portal/', '/assets/'];

/** Whether a copy of it may be kept: a door's page, which is the same for everybody, and the files of our pages. */
export function isCopied(pathname: string): boolean {
  return isDoor(pathname) || FILES.some((folder) => pathname.startsWith(folder));
}

function isDoor(pathname: string): boolean {
  const { page } = placeOf(pathname);
  return page.name === 'deskEvent' && page.part === 'door';
}

/** Where the worker of a door works: the desk in the language of the address. */
export function scopeOf(pathname: string): string {
  return `${pathname.slice(0, pathname.indexOf('/desk/'))}/desk/`;
}

/**
 * Keeps a door's page with the files it is made of, as they are now; the copy before stays when one of them does not come. The
 * copies of the latest few doors are kept.
 */
export async function keepCopy(store: CacheStorage, door: string, files: readonly string[]): Promise<void> {
  const copy = await store.open(PREFIX + door);
  await copy.addAll([door, ...files]);
  const kept = new Set([door, ...files].map((file) => new URL(file, location.origin).href));
  for (const { url } of (await copy.keys()).filter(({ url: old }) => !kept.has(old))) {
    await copy.delete(url);
  }
  const others = (await store.keys()).filter((name) => name.startsWith(PREFIX) && name !== PREFIX + door);
  await Promise.all(others.slice(0, Math.max(0, others.length - MOST + 1)).map((name) => store.delete(name)));
}

/** Files are the copy's; a page comes from the platform, and from the copy where that does not answer in good time. */
export async function answerTo(request: Request, store: CacheStorage, ask: typeof fetch): Promise<Response> {
  const { pathname } = new URL(request.url);
  const copy = await store.match(request, { ignoreSearch: true, ignoreVary: true });
  if (copy === undefined) {
    return ask(request);
  }
  return isDoor(pathname) ? inTime(ask(request), copy) : copy;
}

async function inTime(answer: Promise<Response>, copy: Response): Promise<Response> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Response>((resolve) => {
    timer = setTimeout(() => resolve(copy), PATIENCE);
  });
  try {
    return await Promise.race([answer.catch(() => copy), late]);
  } finally {
    clearTimeout(timer);
  }
}
