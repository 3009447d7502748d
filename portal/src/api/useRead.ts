import { useCallback, useEffect, useState } from 'react';
import { read } from './client.ts';
import { Problem } from './problem.ts';

export interface Reading<T> {
  value: T | null;
  problem: Problem | null;
  retry: () => void;
}

/** What stands at an address; null for no address. An earlier value stays until the next one is there. */
export function useRead<T>(path: string | null): Reading<T> {
  const [value, setValue] = useState<T | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (path === null) {
      return undefined;
    }
    const control = new AbortController();
    read<T>(path, control.signal)
      .then((body) => {
        setValue(body);
        setProblem(null);
      })
      .catch((failure: unknown) => {
        if (failure instanceof Problem) {
          setProblem(failure);
        }
      });
    return () => control.abort();
  }, [path, attempt]);
  const retry = useCallback(() => setAttempt((before) => before + 1), []);
  return { value, problem, retry };
}
