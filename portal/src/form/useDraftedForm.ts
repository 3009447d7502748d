import { useRef, useState } from 'react';
import type { Problem } from '../api/problem.ts';
import { randomKey } from '../api/randomKey.ts';
import { useStored } from './stored.ts';
import { type Attempt, type Post, submit } from './submission.ts';

interface Draft<V> {
  values: V;
  attempt: Attempt;
}

interface Sent<V, A> {
  /** Under which the draft is kept on this device. */
  key: string;
  fresh: () => V;
  bodyOf: (values: V) => unknown;
  post: Post<A>;
  /** @param earlier whether something else had arrived before; this is its answer */
  onArrived: (answer: A, earlier: boolean) => void;
}

export interface DraftedForm<V> {
  values: V;
  change: (values: V) => void;
  send: () => Promise<void>;
  discard: () => void;
  /** Of the last attempt. */
  problem: Problem | null;
  /** Whether nobody knows if something has arrived. */
  unknown: boolean;
  sending: boolean;
  savedAt: Date | null;
  /** Whether there is a draft on this device. */
  kept: boolean;
}

/** A form whose draft survives a reload, and that arrives once, whatever is lost on the way. */
export function useDraftedForm<V, A>({ key, fresh, bodyOf, post, onArrived }: Sent<V, A>): DraftedForm<V> {
  const { first, savedAt, keep, forget } = useStored<Draft<V>>(key);
  const freshDraft = () => ({ values: fresh(), attempt: { key: randomKey(), unanswered: [] } });
  const [draft, setDraft] = useState<Draft<V>>(() => first ?? freshDraft());
  const [problem, setProblem] = useState<Problem | null>(null);
  const [unknown, setUnknown] = useState((first?.attempt.unanswered.length ?? 0) > 0);
  const [sending, setSending] = useState(false);

  // What is typed while an answer is waited for must not be undone by it.
  const latest = useRef(draft);
  const show = (next: Draft<V>) => {
    latest.current = next;
    setDraft(next);
  };
  const change = (next: Draft<V>) => {
    show(next);
    keep(next);
  };
  const begin = () => {
    forget();
    show(freshDraft());
    setProblem(null);
    setUnknown(false);
  };
  const send = async () => {
    setSending(true);
    setProblem(null);
    const outcome = await submit(JSON.stringify(bodyOf(draft.values)), draft.attempt, post);
    setSending(false);
    switch (outcome.kind) {
      case 'arrived':
      case 'earlier':
        begin();
        onArrived(outcome.submitted, outcome.kind === 'earlier');
        break;
      case 'unknown':
        setUnknown(true);
        setProblem(outcome.problem);
        change({ ...latest.current, attempt: outcome.attempt });
        break;
      case 'refused':
        setUnknown(false);
        setProblem(outcome.problem);
        break;
    }
  };
  return {
    values: draft.values,
    change: (values) => change({ ...latest.current, values }),
    send,
    discard: begin,
    problem,
    unknown,
    sending,
    savedAt,
    kept: savedAt !== null || first !== null,
  };
}
