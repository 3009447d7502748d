import { isSame } from '../form/isSame.ts';
import type { OrganisationValues } from '../registration/values.ts';

export type Key = keyof OrganisationValues;

/** What became of two changes to the same entry. */
export interface Merged {
  values: OrganisationValues;
  /** Fields that only they changed. */
  taken: Key[];
  /** Fields that both changed, and differently; mine stays until theirs is taken. */
  both: Key[];
}

/** @param base what both began with */
export function merged(base: OrganisationValues, mine: OrganisationValues, theirs: OrganisationValues): Merged {
  const result: Merged = { values: { ...mine }, taken: [], both: [] };
  for (const key of differing(base, theirs)) {
    if (isSame(base[key], mine[key])) {
      result.values = withTheirs(result.values, theirs, key);
      result.taken.push(key);
    } else if (!isSame(mine[key], theirs[key])) {
      result.both.push(key);
    }
  }
  return result;
}

export function withTheirs(mine: OrganisationValues, theirs: OrganisationValues, key: Key): OrganisationValues {
  return { ...mine, [key]: theirs[key] };
}

/** Fields that say something else. */
export function differing(one: OrganisationValues, other: OrganisationValues): Key[] {
  return (Object.keys(one) as Key[]).filter((key) => !isSame(one[key], other[key]));
}
