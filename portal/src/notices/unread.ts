import { useEffect, useSyncExternalStore } from 'react';
import { read } from '../api/client.ts';
import { Problem } from '../api/problem.ts';

/** How many notices wait to be read; null while nobody has said. */
export class Unread {
  private now: number | null = null;
  private latest = 0;
  private readonly listeners = new Set<() => void>();

  readonly current = (): number | null => this.now;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The answer to the last question counts, in whatever order they come; without one the number stays. */
  async ask(): Promise<void> {
    const question = ++this.latest;
    try {
      const { unread } = await read<{ unread: number }>('/api/v1/inbox?limit=1');
      if (question === this.latest) {
        this.become(unread);
      }
    } catch (failure) {
      if (!(failure instanceof Problem)) {
        throw failure;
      }
    }
  }

  /** Of somebody who is gone. */
  forget(): void {
    this.latest += 1;
    this.become(null);
  }

  private become(count: number | null): void {
    if (count !== this.now) {
      this.now = count;
      this.listeners.forEach((listener) => listener());
    }
  }
}

export const unread = new Unread();

/**
 * Asked for when somebody is known, and whenever the page is looked at again.
 *
 * @param account null for visitors
 */
export function useUnread(account: string | null): number | null {
  useEffect(() => {
    if (account === null) {
      unread.forget();
      return undefined;
    }
    const look = () => {
      if (document.visibilityState === 'visible') {
        void unread.ask();
      }
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [account]);
  return useSyncExternalStore(unread.subscribe, unread.current);
}
