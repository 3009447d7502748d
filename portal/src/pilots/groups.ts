import type { Figures, QuestionResult } from '../api/pilot.ts';

export const VIEWS = ['total', 'country', 'ecosystem', 'both'] as const;
export type View = (typeof VIEWS)[number];

/** Figures of some who answered, and what they have in common. */
export interface Answered {
  country: string | null;
  ecosystem: string | null;
  figures: Figures;
}

/** A question's figures by what one likes to see side by side. */
export function groupsOf(result: QuestionResult, view: View): Answered[] {
  switch (view) {
    case 'total':
      return result.total.answered === 0 ? [] : [{ country: null, ecosystem: null, figures: result.total }];
    case 'country':
      return Object.entries(result.byCountry).map(([country, figures]) => ({ country, ecosystem: null, figures }));
    case 'ecosystem':
      return Object.entries(result.byEcosystem).map(([ecosystem, figures]) => ({ country: null, ecosystem, figures }));
    case 'both':
      return result.byCountryAndEcosystem;
  }
}
