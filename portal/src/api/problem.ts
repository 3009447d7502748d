/** One field at fault. */
export interface Fault {
  pointer: string;
  code: string;
  message: string;
}

/** An answer that is no success (RFC 9457); status 0 when there was no answer at all. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly kind: string,
    readonly title: string,
    readonly faults: Fault[],
    /** What the platform says of this one case, in English. */
    readonly detail = '',
  ) {
    super(title);
  }
}

interface Body {
  type?: string;
  title?: string;
  detail?: string;
  errors?: Fault[];
}

export async function problemOf(answer: Response): Promise<Problem> {
  const body: Body = await answer.json().catch(() => ({}));
  const kind = body.type?.split('/').pop() ?? '';
  return new Problem(answer.status, kind, body.title ?? answer.statusText, body.errors ?? [], body.detail ?? '');
}

export function away(): Problem {
  return new Problem(0, 'no-answer', '', []);
}
