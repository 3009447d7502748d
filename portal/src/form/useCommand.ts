import { useState } from 'react';
import { Problem } from '../api/problem.ts';

export interface Command {
  problem: Problem | null;
  busy: boolean;
  /** Does nothing while an earlier step is under way. */
  run: (step: () => Promise<unknown>) => void;
}

/** One step at a time, and what came of the last one. */
export function useCommand(): Command {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const run = (step: () => Promise<unknown>) => {
    if (busy) {
      return;
    }
    setBusy(true);
    setProblem(null);
    step()
      .catch((failure: unknown) => failure instanceof Problem && setProblem(failure))
      .finally(() => setBusy(false));
  };
  return { problem, busy, run };
}
