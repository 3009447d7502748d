import { useEffect, useState } from 'react';
import { codeReader } from './codeReader.ts';
import { isCopied, keepCopy, scopeOf } from './doorCopy.ts';
import workerAddress from './doorWorker.ts?worker&url';

/** Keeps this page on the device. Whether it can be opened again without a connection. */
export function useDoorCopy(): boolean {
  const [kept, setKept] = useState(false);
  useEffect(() => {
    let wanted = true;
    keep().then(
      () => wanted && setKept(true),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, []);
  return kept;
}

/** Errs where browsers keep nothing: at addresses that are not secure, in private windows of some. */
async function keep(): Promise<void> {
  const door = location.pathname;
  // The camera's reader is a file of its own, and must be there without a connection.
  await codeReader();
  const registration = await navigator.serviceWorker.register(workerAddress, { scope: scopeOf(door) });
  await keepCopy(caches, door, filesInUse());
  await atWork(registration);
}

/** The browser's own promise of this kind is for the address that one began at, which may be another page's. */
function atWork({ active, installing, waiting }: ServiceWorkerRegistration): Promise<void> {
  const worker = active ?? waiting ?? installing;
  return new Promise((resolve, reject) => {
    const look = () => {
      if (worker?.state === 'activated') {
        resolve();
      } else if (worker == null || worker.state === 'redundant') {
        reject(new Error('No worker stays.'));
      }
    };
    worker?.addEventListener('statechange', look);
    look();
  });
}

/** Everything that was loaded for the pages so far. */
function filesInUse(): string[] {
  const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name));
  return [...new Set(loaded.filter(({ origin, pathname }) => origin === location.origin && isCopied(pathname)).map(({ pathname }) => pathname))];
}
