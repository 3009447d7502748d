import { session } from '../session/session.ts';
import { away, problemOf } from './problem.ts';

/** An answer's body and the version it is of. */
export interface Answer<T> {
  body: T;
  etag: string;
}

/**
 * Errs with a Problem, or with an AbortError when the signal says so. A body that is text is JSON; an answer without a body
 * has none here, either.
 */
export async function ask<T>(path: string, init: RequestInit = {}): Promise<Answer<T>> {
  const answer = await reached(isSafe(init) ? look(path, init) : change(path, init));
  if (!answer.ok) {
    throw await problemOf(answer);
  }
  // The connection can be lost in the middle of the body, too.
  return { body: (await reached(bodyOf(answer))) as T, etag: answer.headers.get('ETag') ?? '' };
}

export async function read<T>(path: string, signal?: AbortSignal): Promise<T> {
  return (await ask<T>(path, signal === undefined ? {} : { signal })).body;
}

/** @param type in which of its shapes */
export async function readFile(path: string, type: string): Promise<Blob> {
  const answer = await reached(look(path, { headers: { Accept: type } }));
  if (!answer.ok) {
    throw await problemOf(answer);
  }
  return reached(answer.blob());
}

/** What anybody may read is still to be had when a session has ended. */
async function look(path: string, init: RequestInit): Promise<Response> {
  const answer = await send(path, init);
  return answer.status === 401 && session.end() ? send(path, init) : answer;
}

async function change(path: string, init: RequestInit): Promise<Response> {
  const proof = await session.proof();
  if (proof === null) {
    return send(path, init);
  }
  const answer = await send(path, init, [proof.header, proof.token]);
  if (answer.status === 403 && (await session.isRenewed(proof))) {
    return change(path, init);
  }
  if (answer.status === 401) {
    session.end();
  }
  return answer;
}

function send(path: string, init: RequestInit, ...more: [string, string][]): Promise<Response> {
  const headers = new Headers(init.headers);
  if (!headers.has('Accept')) {
    headers.set('Accept', 'application/json');
  }
  if (typeof init.body === 'string') {
    headers.set('Content-Type', 'application/json');
  }
  more.forEach(([name, value]) => headers.set(name, value));
  return fetch(path, { ...init, headers, credentials: 'same-origin' });
}

function isSafe({ method = 'GET' }: RequestInit): boolean {
  return method === 'GET' || method === 'HEAD';
}

async function bodyOf(answer: Response): Promise<unknown> {
  const text = await answer.text();
  return text === '' ? undefined : JSON.parse(text);
}

async function reached<T>(step: Promise<T>): Promise<T> {
  try {
    return await step;
  } catch (failure) {
    throw failure instanceof DOMException && failure.name === 'AbortError' ? failure : away();
  }
}
