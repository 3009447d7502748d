import type { ClusterLine, Count, SearchPage } from '../api/cluster.ts';
import type { Problem } from '../api/problem.ts';
import { usePages } from '../api/usePages.ts';
import { listPath, type Search } from './search.ts';

export const PAGE = 20;

export interface Found {
  items: readonly ClusterLine[];
  total: number;
  facets: Readonly<Record<string, readonly Count[]>>;
  /** Null at the end, and while another search is asked for. */
  next: string | null;
}

export interface Finding {
  /** Null until the first answer; the earlier answer until another is there. */
  found: Found | null;
  problem: Problem | null;
  busy: boolean;
  more: () => void;
  retry: () => void;
}

/** The clusters of a search, page after page; facets are counted with the first. */
export function useClusters(search: Search): Finding {
  const { list, problem, busy, more, retry } = usePages<ClusterLine, SearchPage>(listPath(search, PAGE), (cursor) =>
    listPath(search, PAGE, cursor),
  );
  const found = list && {
    items: list.items,
    total: list.total,
    facets: list.facets ?? {},
    next: more === null ? null : (list.next ?? null),
  };
  return { found, problem, busy, more: () => more?.(), retry };
}
