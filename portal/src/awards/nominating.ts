import type { Nomination } from '../api/award.ts';
import { linesOf, text } from '../form/typed.ts';

/** What stands in the fields of a nomination, as it was typed. */
export interface NominationValues {
  category: string;
  nominee: string;
  person: string;
  statement: string;
  /** Web addresses, one a line. */
  evidence: string;
}

export function emptyNomination(category: string): NominationValues {
  return { category, nominee: '', person: '', statement: '', evidence: '' };
}

export function valuesOf({ category, nominee, person, statement, evidence }: Nomination): NominationValues {
  return {
    category,
    nominee,
    person: person ?? '',
    statement: statement ?? '',
    evidence: evidence.map(({ href }) => href).join('\n'),
  };
}

/** The body of a version; what is empty is left out. */
export function versionOf({ person, statement, evidence }: NominationValues): Record<string, unknown> {
  return {
    person: text(person),
    statement: text(statement),
    evidence: linesOf(evidence).map((href) => ({ href })),
  };
}

export function bodyOf(values: NominationValues): Record<string, unknown> {
  return { category: text(values.category), nominee: text(values.nominee), ...versionOf(values) };
}
