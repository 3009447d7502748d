import { Problem } from '../api/problem.ts';

export interface Scan {
  code: string;
  /** By this device's clock: the first time of a ticket counts, whenever it is told. */
  at: string;
}

export interface Told extends Scan {
  /** checked-in, already-checked-in, unknown-code, too-early, too-late, unreadable, or the standing that keeps the guest outside */
  outcome: string;
  guest: string | null;
}

export interface DoorState {
  /** What the platform has not been told yet, the oldest first. */
  waiting: readonly Scan[];
  /** What came of it, the latest first. */
  told: readonly Told[];
  /** Why the last attempt did not arrive; null when it did. */
  problem: Problem | null;
}

export interface Answered {
  code: string;
  outcome: string;
  registration?: { guest?: { name: string; organisation?: string | null } | null } | null;
}

const MOST_AT_ONCE = 200;
const MOST_TOLD = 50;
const LONGEST = 200;

/** Scans wait in the browser until the platform has answered for them; telling it again changes nothing there. */
export class DoorQueue {
  private state: DoorState = { waiting: [], told: [], problem: null };
  private telling = false;
  /** Whether the browser has no storage, or a full one: what waits is in this page alone. */
  private inMemory = false;

  constructor(
    private readonly key: string,
    private readonly storage: Pick<Storage, 'getItem' | 'setItem'>,
    private readonly tell: (scans: readonly Scan[]) => Promise<readonly Answered[]>,
    private readonly show: (state: DoorState) => void,
  ) {
    this.become({ waiting: this.stored() });
  }

  /** A ticket that waits already is not noted twice. Whether it was noted. */
  add(typed: string, at: Date): boolean {
    const code = typed.trim();
    const waiting = this.stored();
    if (code === '' || code.length > LONGEST || waiting.some((scan) => scan.code === code)) {
      return false;
    }
    this.keep([...waiting, { code, at: at.toISOString() }]);
    return true;
  }

  /** Tells the platform everything that waits, as far as it answers. */
  async flush(): Promise<void> {
    if (this.telling) {
      return;
    }
    this.telling = true;
    try {
      for (let batch = this.next(); batch.length > 0; batch = this.next()) {
        this.settle(batch, await this.tell(batch));
      }
    } catch (failure) {
      this.fail(failure);
    } finally {
      this.telling = false;
    }
  }

  private next(): readonly Scan[] {
    return this.stored().slice(0, MOST_AT_ONCE);
  }

  private settle(batch: readonly Scan[], answers: readonly Answered[]): void {
    const told = batch.flatMap((scan) => {
      const answer = answers.find(({ code }) => code === scan.code);
      const guest = answer?.registration?.guest;
      return answer === undefined
        ? []
        : [{ ...scan, outcome: answer.outcome, guest: guest == null ? null : [guest.name, guest.organisation].filter((part) => part != null).join(', ') }];
    });
    if (told.length === 0) {
      throw new Problem(0, 'no-answer', '', []);
    }
    this.done(told);
  }

  /** What the platform cannot read would keep all others waiting. */
  private fail(failure: unknown): void {
    if (!(failure instanceof Problem)) {
      throw failure;
    }
    const batch = this.next();
    const unreadable = failure.faults
      .map(({ pointer }) => batch[Number(/^\/scans\/(\d+)/.exec(pointer)?.[1] ?? NaN)])
      .filter((scan) => scan !== undefined);
    this.become({ problem: unreadable.length > 0 ? null : failure });
    this.done([...new Set(unreadable)].map((scan) => ({ ...scan, outcome: 'unreadable', guest: null })));
  }

  private done(told: readonly Told[]): void {
    if (told.length > 0) {
      this.become({ told: [...[...told].reverse(), ...this.state.told].slice(0, MOST_TOLD), problem: null });
      this.keep(this.stored().filter(({ code, at }) => !told.some((each) => each.code === code && each.at === at)));
    }
  }

  private keep(waiting: readonly Scan[]): void {
    try {
      this.storage.setItem(this.key, JSON.stringify(waiting));
    } catch {
      this.inMemory = true;
    }
    this.become({ waiting });
  }

  /** Of all tabs, where it can be stored. */
  private stored(): readonly Scan[] {
    if (this.inMemory) {
      return this.state.waiting;
    }
    try {
      const stored: unknown = JSON.parse(this.storage.getItem(this.key) ?? 'null');
      return Array.isArray(stored) ? (stored as Scan[]) : this.state.waiting;
    } catch {
      return this.state.waiting;
    }
  }

  private become(change: Partial<DoorState>): void {
    this.state = { ...this.state, ...change };
    this.show(this.state);
  }
}
