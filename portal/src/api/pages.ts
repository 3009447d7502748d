import { read } from './client.ts';
import { Problem } from './problem.ts';

export interface Page<T> {
  items: readonly T[];
  next?: string | null;
}

/** What there is of a list. */
export interface Gathered<P> {
  /** The first page with all items so far. Null until the first answer; the earlier list until another is there. */
  list: P | null;
  problem: Problem | null;
  busy: boolean;
  /** Null at the end, and while another list is asked for. */
  more: (() => void) | null;
}

export const NOTHING_YET: Gathered<never> = { list: null, problem: null, busy: true, more: null };

/** Gathers a list page after page. Of loads that overlap the last counts. */
export class PageByPage<T, P extends Page<T>> {
  private gathered: Gathered<P> = NOTHING_YET;
  private control = new AbortController();
  private last = () => {};

  constructor(private readonly tell: (gathered: Gathered<P>) => void) {}

  /** Later pages stand where the cursor says. */
  begin(path: string, later: (cursor: string) => string): void {
    this.now({ more: null });
    this.load(path, (page: P) => this.take(page, later));
  }

  /** Whatever was asked for last; what is there stays. */
  readonly retry = () => this.last();

  stop(): void {
    this.control.abort();
  }

  private take(list: P, later: (cursor: string) => string): void {
    const next = list.next ?? null;
    const gather = (page: Page<T>) =>
      this.take({ ...list, items: [...list.items, ...page.items], next: page.next ?? null }, later);
    const more = next === null ? null : () => this.load(later(next), gather);
    this.now({ list, problem: null, busy: false, more });
  }

  private load<A>(path: string, take: (answer: A) => void): void {
    this.last = () => this.load(path, take);
    this.control.abort();
    this.control = new AbortController();
    this.now({ busy: true });
    read<A>(path, this.control.signal)
      .then(take)
      .catch((failure: unknown) => {
        if (failure instanceof Problem) {
          this.now({ problem: failure, busy: false });
        }
      });
  }

  private now(change: Partial<Gathered<P>>): void {
    this.gathered = { ...this.gathered, ...change };
    this.tell(this.gathered);
  }
}
