export type Stage =
  | 'open'
  | 'nominating'
  | 'scoring'
  | 'scored'
  | 'shortlisted'
  | 'voting'
  | 'voted'
  | 'closed'
  | 'counted'
  | 'awarded'
  | 'cancelled';

/** An award in the list. */
export interface AwardLine {
  id: string;
  name: string;
  standing: Stage;
  changedAt: string;
}

export interface Finalist {
  nomination: string;
  /** Slug of the nominee. */
  cluster: string;
  name: string;
  place: number;
  score: string;
  jurors: number;
  /** In English. */
  reason: string;
}

export interface Shortlist {
  category: string;
  considered: number;
  finalists: Finalist[];
}

export interface Count {
  ballots: number;
  byChannel: Record<string, number>;
  root: string;
  categories: {
    category: string;
    votes: Record<string, number>;
    winner?: string | null;
    decidedBy?: string | null;
  }[];
}

/** Dates are local, on the clocks of their zone. */
export interface Definition {
  name: string;
  series: string;
  event?: string | null;
  dates: {
    zone: string;
    nominationsUntil: string;
    scoringUntil: string;
    votingFrom: string;
    votingUntil: string;
  };
  categories: { id: string; name: string }[];
  criteria: { id: string; name: string; weight: number }[];
  eligibility: {
    countries: string[];
    tiers: string[];
    labels: string[];
    leastYears?: number | null;
    mostYears?: number | null;
    winnersRestYears?: number | null;
  };
  normalisation: string;
  quorum: number;
  ties: string[];
}

export interface Award {
  id: string;
  stage: Stage;
  definition: Definition;
  shortlists: Shortlist[];
  /** Once it is handed over. */
  count?: Count | null;
  /** Nomination by category. */
  winners: Record<string, string>;
  steps: number;
  head: string;
}

/** Where the ballot of a receipt is. */
export interface Whereabouts {
  code: string;
  state: 'waiting' | 'noted' | 'counted' | 'replaced' | 'missing';
}

/** A nomination as those see it who propose, are proposed, or run the award. */
export interface Nomination {
  id: string;
  category: string;
  /** Slug. */
  nominee: string;
  person?: string | null;
  statement?: string | null;
  evidence: { href: string }[];
  selfNominated: boolean;
  state: 'waiting-for-consent' | 'counting' | 'withdrawn' | 'excluded';
  version: number;
  /** The last one that the nominee stands behind. */
  countingVersion?: number | null;
  /** Codes of rules that the nominee did not meet in the end. */
  excludedFor: string[];
}

/** Whether one's account is invited to the jury. */
export interface JurySeat {
  invited: boolean;
  answer: 'none' | 'accepted' | 'declined';
}

/** A nomination as a juror sees it, with the own marks. */
export interface Judged {
  id: string;
  category: string;
  /** Slug. */
  nominee: string;
  person?: string | null;
  statement?: string | null;
  evidence: string[];
  /** By criterion. */
  scores?: Record<string, number> | null;
  comment?: string | null;
}

/** That a ballot is in the box. */
export interface Acknowledged {
  award: string;
  category: string;
  code: string;
  castAt: string;
  receipt: string;
}

/** The step of the chain that a command led to. */
export interface Recorded {
  step: number;
  head: string;
  reference?: string | null;
}
