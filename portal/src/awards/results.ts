import type { Award, Finalist } from '../api/award.ts';

/** A finalist of a category, and how it ended for it. */
export interface Ranked extends Finalist {
  /** Null until the award is handed over. */
  votes: number | null;
  won: boolean;
}

export interface CategoryResult {
  id: string;
  name: string;
  /** Null until the shortlist is frozen. */
  considered: number | null;
  finalists: Ranked[];
  /** `votes`, or the code of the rule that decided between equals; null until the award is handed over. */
  decidedBy: string | null;
}

/** Each category with its finalists: in the jury's order, and once it is handed over by votes, the winner first. */
export function resultsOf({ definition, shortlists, count, winners }: Award): CategoryResult[] {
  return definition.categories.map(({ id, name }) => {
    const shortlist = shortlists.find(({ category }) => category === id);
    const counted = count?.categories.find(({ category }) => category === id);
    const finalists = (shortlist?.finalists ?? []).map((finalist) => ({
      ...finalist,
      votes: counted === undefined ? null : (counted.votes[finalist.nomination] ?? 0),
      won: winners[id] === finalist.nomination,
    }));
    finalists.sort((a, b) => Number(b.won) - Number(a.won) || (b.votes ?? 0) - (a.votes ?? 0) || a.place - b.place);
    return { id, name, considered: shortlist?.considered ?? null, finalists, decidedBy: counted?.decidedBy ?? null };
  });
}

/** What anybody runs to check an award without the platform's help. */
export function auditCommand(origin: string, { id, steps, head }: Pick<Award, 'id' | 'steps' | 'head'>): string {
  return [
    `curl -o award.jsonl ${origin}/api/v1/awards/${id}/audit-file`,
    `./klynge award-audit award.jsonl --head ${steps}:${head}`,
  ].join('\n');
}
