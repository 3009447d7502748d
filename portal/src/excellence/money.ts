import { numberOf } from '../pilots/answers.ts';

/** Euros as they are typed, in cents; what is no number is left to the platform's judgement. */
export function centsOf(typed: string): number | string {
  const euros = numberOf(typed.trim());
  return typeof euros === 'number' ? Math.round(euros * 100) : euros;
}
