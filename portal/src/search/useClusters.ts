import { useCallback, useEffect, useRef, useState } from 'react';
import { read } from '../api/client.ts';
import type { ClusterLine, Count, SearchPage } from '../api/cluster.ts';
import { Problem } from '../api/problem.ts';
import { listPath, type Search } from './search.ts';

export const PAGE = 20;

export interface Found {
  items: readonly ClusterLine[];
  total: number;
  facets: Readonly<Record<string, readonly Count[]>>;
  next: string | null;
}

export interface Finding {
  /** Null until the first answer; the earlier answer while another is on its way. */
  found: Found | null;
  problem: Problem | null;
  busy: boolean;
  more: () => void;
  retry: () => void;
}

/** The clusters of a search, page after page. */
export function useClusters(search: Search): Finding {
  const [found, setFound] = useState<Found | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(true);
  const [attempt, setAttempt] = useState(0);
  const control = useRef<AbortController>(null);
  const path = listPath(search, PAGE);

  const load = useCallback((from: string, take: (page: SearchPage) => void) => {
    control.current?.abort();
    const mine = new AbortController();
    control.current = mine;
    setBusy(true);
    read<SearchPage>(from, mine.signal)
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
    load(path, (page) =>
      setFound({ items: page.items, total: page.total, facets: page.facets ?? {}, next: page.next ?? null }),
    );
    return () => control.current?.abort();
  }, [path, attempt, load]);

  const more = useCallback(() => {
    if (found?.next != null) {
      load(listPath(search, PAGE, found.next), (page) =>
        setFound({ ...found, items: [...found.items, ...page.items], next: page.next ?? null }),
      );
    }
  }, [found, search, load]);
  const retry = useCallback(() => setAttempt((before) => before + 1), []);
  return { found, problem, busy, more, retry };
}
