import { isSame } from '../form/isSame.ts';
import type { EventValues } from './editing.ts';

export interface Merged {
  values: EventValues;
  /** Fields that both changed, where mine stand; a session is named by its title. */
  contested: string[];
}

type Item = { id: string };

/** My changes on top of what somebody else has made of the same event meanwhile. Of the programme each entry counts for itself. */
export function merged(base: EventValues, mine: EventValues, theirs: EventValues): Merged {
  const contested: string[] = [];
  const values = Object.fromEntries(
    (Object.keys(base) as (keyof EventValues)[]).map((field) => {
      const [from, here, there] = [base[field], mine[field], theirs[field]];
      if (field === 'sessions' || field === 'rooms' || field === 'tracks') {
        return [field, items(from as Item[], here as Item[], there as Item[], contested)];
      }
      if (isSame(from, here)) {
        return [field, there];
      }
      if (!isSame(from, there) && !isSame(here, there)) {
        contested.push(field);
      }
      return [field, here];
    }),
  ) as unknown as EventValues;
  return { values, contested };
}

function items(base: readonly Item[], mine: readonly Item[], theirs: readonly Item[], contested: string[]): Item[] {
  const at = (list: readonly Item[], id: string) => list.find((each) => each.id === id);
  const one = (id: string): Item | undefined => {
    const [from, here, there] = [at(base, id), at(mine, id), at(theirs, id)];
    if (isSame(from, here)) {
      return there;
    }
    if (!isSame(from, there) && !isSame(here, there)) {
      contested.push(nameOf(here ?? there ?? from));
    }
    return here;
  };
  const ids = [...mine, ...theirs].map(({ id }) => id);
  return [...new Set(ids)].map(one).filter((each) => each !== undefined);
}

function nameOf(item: (Item & { title?: string; name?: string }) | undefined): string {
  return item?.title ?? item?.name ?? item?.id ?? '';
}
