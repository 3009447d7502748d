import { away, problemOf } from './problem.ts';

/** An answer's body and the version it is of. */
export interface Answer<T> {
  body: T;
  etag: string;
}

/** Errs with a Problem, or with an AbortError when the signal says so. */
export async function ask<T>(path: string, init: RequestInit = {}): Promise<Answer<T>> {
  const headers = new Headers(init.headers);
  headers.set('Accept', 'application/json');
  if (init.body !== undefined) {
    headers.set('Content-Type', 'application/json');
  }
  const answer = await reached(fetch(path, { ...init, headers, credentials: 'same-origin' }));
  if (!answer.ok) {
    throw await problemOf(answer);
  }
  // The connection can be lost in the middle of the body, too.
  return { body: (await reached(answer.json())) as T, etag: answer.headers.get('ETag') ?? '' };
}

export async function read<T>(path: string, signal?: AbortSignal): Promise<T> {
  return (await ask<T>(path, signal === undefined ? {} : { signal })).body;
}

async function reached<T>(step: Promise<T>): Promise<T> {
  try {
    return await step;
  } catch (failure) {
    throw failure instanceof DOMException && failure.name === 'AbortError' ? failure : away();
  }
}
