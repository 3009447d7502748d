/** Who is signed in, as far as this page knows. */
export type Session =
  | { state: 'asking' }
  | { state: 'away' }
  /** @property ended whether somebody was known to this page before */
  | { state: 'visitor'; ended: boolean }
  /** @property account id of the person's own */
  | { state: 'known'; account: string; name: string; roles: readonly string[]; organisations: readonly string[] };

/** What shows the gateway that a change was asked for by a page of ours. */
export interface Proof {
  header: string;
  token: string;
}

interface Told {
  signedIn: boolean;
  account?: string;
  name?: string;
  roles?: string[];
  organisations?: string[];
  csrf?: Proof;
}

/** The session of the browser; several tabs share it, and each learns of it when it is looked at. */
export class SessionWatch {
  private now: Session = { state: 'asking' };
  private csrf: Proof | null = null;
  private asked: Promise<void> | null = null;
  private readonly listeners = new Set<() => void>();

  readonly current = (): Session => this.now;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Asks the gateway; an answer that does not come changes nothing for somebody who is known. */
  ask(): Promise<void> {
    this.asked ??= this.answer().finally(() => {
      this.asked = null;
    });
    return this.asked;
  }

  /** Null for visitors, who need none. Waits for the answer that is under way; where none came before, it is asked for again. */
  async proof(): Promise<Proof | null> {
    await (this.now.state === 'away' ? this.ask() : this.asked);
    return this.csrf;
  }

  /** Whether there is another proof by now: another tab may have signed in anew. */
  async isRenewed(proof: Proof): Promise<boolean> {
    await this.ask();
    return this.csrf !== null && this.csrf.token !== proof.token;
  }

  /** The gateway or a service no longer knows who sends our requests. Whether somebody was known until now. */
  end(): boolean {
    const wasKnown = this.now.state === 'known';
    if (wasKnown) {
      this.become({ state: 'visitor', ended: true }, null);
    }
    return wasKnown;
  }

  private async answer(): Promise<void> {
    try {
      const answer = await fetch('/session', { credentials: 'same-origin', headers: { Accept: 'application/json' } });
      if (!answer.ok) {
        throw new Error(`The session's answer is ${answer.status}.`);
      }
      this.take((await answer.json()) as Told);
    } catch {
      if (this.now.state === 'asking') {
        this.become({ state: 'away' }, null);
      }
    }
  }

  private take(told: Told): void {
    if (told.signedIn) {
      const { account = '', name = '', roles = [], organisations = [], csrf = null } = told;
      this.become({ state: 'known', account, name, roles, organisations }, csrf);
    } else if (this.now.state !== 'visitor' && !this.end()) {
      this.become({ state: 'visitor', ended: false }, null);
    }
  }

  private become(next: Session, csrf: Proof | null): void {
    this.csrf = csrf;
    if (JSON.stringify(next) !== JSON.stringify(this.now)) {
      this.now = next;
      this.listeners.forEach((listener) => listener());
    }
  }
}

export const session = new SessionWatch();

/** Asks now, and whenever the page is looked at again or the connection is back. */
export function watchSession(): void {
  void session.ask();
  addEventListener('online', () => void session.ask());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') {
      void session.ask();
    }
  });
}

/** @param to where to come back to, an address of ours */
export function signInAddress(to: string): string {
  return `/sign-in?to=${encodeURIComponent(to)}`;
}
