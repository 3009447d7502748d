import type { Membership } from '../api/membership.ts';

/** What stewards do with a membership, and the field that says how; null for none. */
export const STEPS = {
  talk: 'heldOn',
  admission: null,
  refusal: 'reason',
  'grant-approval': 'amountCents',
  'grant-refusal': 'reason',
  'grant-payment': 'paidOn',
} as const;

export type Step = keyof typeof STEPS;

/** What can be done next. */
export function stepsOf({ state, grant }: Pick<Membership, 'state' | 'grant'>): Step[] {
  switch (state) {
    case 'applied':
      return ['talk', 'refusal'];
    case 'advised':
      return ['admission', 'refusal'];
    case 'admitted':
      return grant?.state === 'requested' ? ['grant-approval', 'grant-refusal'] : grant?.state === 'approved' ? ['grant-payment'] : [];
    case 'declined':
      return [];
  }
}
