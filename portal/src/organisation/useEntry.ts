import { useCallback, useEffect, useState } from 'react';
import { ask } from '../api/client.ts';
import type { Cluster } from '../api/cluster.ts';
import { Problem } from '../api/problem.ts';

/** An entry and the version it is of. */
export interface Entry {
  cluster: Cluster;
  etag: string;
}

export interface Reading {
  entry: Entry | null;
  problem: Problem | null;
  /** Reads it anew; what was there stays until then. */
  reload: () => Promise<void>;
}

export function pathOfEntry(slug: string): string {
  return `/api/v1/clusters/${encodeURIComponent(slug)}`;
}

export async function readEntry(slug: string): Promise<Entry> {
  const { body, etag } = await ask<Cluster>(pathOfEntry(slug));
  return { cluster: body, etag };
}

export function useEntry(slug: string): Reading {
  const [entry, setEntry] = useState<Entry | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const reload = useCallback(async () => {
    try {
      setEntry(await readEntry(slug));
      setProblem(null);
    } catch (failure) {
      setProblem(failure instanceof Problem ? failure : null);
    }
  }, [slug]);
  useEffect(() => void reload(), [reload]);
  return { entry, problem, reload };
}
