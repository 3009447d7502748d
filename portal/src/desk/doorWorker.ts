import { answerTo, isCopied } from './doorCopy.ts';

/** What a service worker is told; the library of types knows pages or workers, not both. */
interface Told extends Event {
  request: Request;
  respondWith: (answer: Promise<Response>) => void;
  waitUntil: (work: Promise<unknown>) => void;
}

const here = globalThis as unknown as {
  skipWaiting: () => Promise<void>;
  clients: { claim: () => Promise<void> };
  addEventListener: (type: string, listener: (told: Told) => void) => void;
};

// A door that opens is a door that can be opened again: the worker does not wait for the next visit.
here.addEventListener('install', (told) => told.waitUntil(here.skipWaiting()));
here.addEventListener('activate', (told) => told.waitUntil(here.clients.claim()));
here.addEventListener('fetch', (told) => {
  const { pathname, origin } = new URL(told.request.url);
  if (told.request.method === 'GET' && origin === location.origin && isCopied(pathname)) {
    told.respondWith(answerTo(told.request, caches, fetch));
  }
});
