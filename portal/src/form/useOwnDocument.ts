import { useCallback, useEffect, useState } from 'react';
import { type Answer, ask } from '../api/client.ts';
import { Problem } from '../api/problem.ts';

export interface Reading<T> {
  /** Null until the first answer; with an empty ETag where nothing is there yet. */
  found: Answer<T | null> | null;
  problem: Problem | null;
  /** Reads it anew; what was there stays until then. */
  reload: () => Promise<void>;
}

/** Something that may not be there yet, and its version. */
export function useOwnDocument<T>(path: string): Reading<T> {
  const [found, setFound] = useState<Answer<T | null> | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const reload = useCallback(async () => {
    try {
      setFound(await ask<T>(path));
      setProblem(null);
    } catch (failure) {
      if (failure instanceof Problem && failure.status === 404) {
        setFound({ body: null, etag: '' });
        setProblem(null);
      } else {
        setProblem(failure instanceof Problem ? failure : null);
      }
    }
  }, [path]);
  useEffect(() => void reload(), [reload]);
  return { found, problem, reload };
}
