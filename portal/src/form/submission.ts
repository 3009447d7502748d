import { Problem } from '../api/problem.ts';

/** A key that names one attempt, and the bodies that were sent with it and got no answer: one of them may have arrived. */
export interface Attempt {
  key: string;
  unanswered: string[];
}

/** @typeParam A the platform's answer */
export type Outcome<A> =
  | { kind: 'arrived'; submitted: A }
  /** Something else had arrived under this key before; this is its answer. */
  | { kind: 'earlier'; submitted: A }
  /** Nobody knows whether it arrived; the same key is to be used again. */
  | { kind: 'unknown'; problem: Problem; attempt: Attempt }
  | { kind: 'refused'; problem: Problem };

export type Post<A> = (body: string, key: string) => Promise<A>;

/** Sends a form so that it arrives once, whatever is lost on the way. */
export async function submit<A>(body: string, attempt: Attempt, post: Post<A>): Promise<Outcome<A>> {
  try {
    return { kind: 'arrived', submitted: await post(body, attempt.key) };
  } catch (failure) {
    if (!(failure instanceof Problem)) {
      throw failure;
    }
    if (isReused(failure)) {
      return replay(failure, attempt, post);
    }
    return lost(failure)
      ? { kind: 'unknown', problem: failure, attempt: { ...attempt, unanswered: [...attempt.unanswered, body] } }
      : { kind: 'refused', problem: failure };
  }
}

/** The one that had arrived hears its answer again; the others are refused without effect. */
async function replay<A>(refusal: Problem, attempt: Attempt, post: Post<A>): Promise<Outcome<A>> {
  let problem = refusal;
  for (const body of attempt.unanswered) {
    try {
      return { kind: 'earlier', submitted: await post(body, attempt.key) };
    } catch (failure) {
      if (!(failure instanceof Problem)) {
        throw failure;
      }
      if (lost(failure)) {
        return { kind: 'unknown', problem: failure, attempt };
      }
      problem = failure;
    }
  }
  return { kind: 'refused', problem };
}

function isReused(problem: Problem): boolean {
  return problem.kind === 'idempotency-key-reused';
}

/** Whether the request may have been carried out although no success was heard of. */
function lost(problem: Problem): boolean {
  return problem.status === 0 || problem.status >= 500;
}
