import { useCallback, useEffect, useRef, useState } from 'react';
import { read } from './client.ts';
import { Problem } from './problem.ts';

export interface Pages<T> {
  /** Null until the first answer; the earlier answer while another is on its way. */
  items: readonly T[] | null;
  problem: Problem | null;
  busy: boolean;
  /** Null at the end. */
  more: (() => void) | null;
  retry: () => void;
}

interface Page<T> {
  items: T[];
  next?: string | null;
}

/** A list that comes in pages, one after the other. */
export function usePages<T>(path: string): Pages<T> {
  const [list, setList] = useState<Page<T> | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(true);
  const [attempt, setAttempt] = useState(0);
  const control = useRef<AbortController>(null);

  const load = useCallback((from: string, take: (page: Page<T>) => void) => {
    control.current?.abort();
    const mine = new AbortController();
    control.current = mine;
    setBusy(true);
    read<Page<T>>(from, mine.signal)
      .then((page) => {
        take(page);
        setProblem(null);
        setBusy(false);
      })
      .catch((failure: unknown) => {
        if (failure instanceof Problem) {
          setProblem(failure);
          setBusy(false);
        }
      });
  }, []);

  useEffect(() => {
    load(path, setList);
    return () => control.current?.abort();
  }, [path, attempt, load]);

  const next = list?.next ?? null;
  const more = useCallback(() => {
    if (list !== null && next !== null) {
      const mark = path.includes('?') ? '&' : '?';
      load(`${path}${mark}cursor=${encodeURIComponent(next)}`, (page) =>
        setList({ ...page, items: [...list.items, ...page.items] }),
      );
    }
  }, [path, list, next, load]);
  const retry = useCallback(() => setAttempt((before) => before + 1), []);
  return { items: list?.items ?? null, problem, busy, more: next === null ? null : more, retry };
}
