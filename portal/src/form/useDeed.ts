import { useRef, useState } from 'react';
import { Problem } from '../api/problem.ts';

/** Something that one does, and how it went. */
export interface Deed {
  busy: boolean;
  done: boolean;
  problem: Problem | null;
  /** Nothing while it is under way already. */
  run: (step: () => Promise<unknown>) => Promise<void>;
  forget: () => void;
}

export function useDeed(): Deed {
  const [state, setState] = useState<Pick<Deed, 'busy' | 'done' | 'problem'>>({ busy: false, done: false, problem: null });
  const running = useRef(false);
  const forget = () => setState({ busy: false, done: false, problem: null });
  const run = async (step: () => Promise<unknown>) => {
    if (running.current) {
      return;
    }
    running.current = true;
    setState({ busy: true, done: false, problem: null });
    try {
      await step();
      setState({ busy: false, done: true, problem: null });
    } catch (failure) {
      if (!(failure instanceof Problem)) {
        throw failure;
      }
      setState({ busy: false, done: false, problem: failure });
    } finally {
      running.current = false;
    }
  };
  return { ...state, run, forget };
}
