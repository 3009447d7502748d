import { useRef } from 'react';
import type { Session } from './session.ts';
import { useSession } from './useSession.ts';

export type Person = Extract<Session, { state: 'known' }>;

/**
 * Whoever is signed in, or was when the page was opened: a session that has ended takes nothing from it, and what was typed is
 * still there after signing in again.
 */
export function usePerson(): Person | null {
  const session = useSession();
  const last = useRef<Person>(null);
  if (session.state === 'known') {
    last.current = session;
  }
  return last.current;
}
