/** A label scheme; its texts are in English. */
export interface Scheme {
  id: string;
  version: number;
  title: string;
  groups: Record<string, string>;
  indicators: Indicator[];
}

export interface Indicator {
  id: string;
  group: number;
  title: string;
  measure: string;
  unit: string;
  /** What proves it. */
  evidence: string;
}

export interface Evidence {
  indicator: string;
  title: string;
  address?: string | null;
}

/** Where an organisation stands; scores from 0 to 100. */
export interface Evaluation {
  total: number;
  /** What the highest label asks for, in per cent. */
  excellence: number;
  /** Percentage points from there. */
  distance: number;
  belowThreshold: string[];
  belowBaseline: string[];
  missingEvidence: string[];
  scores: { indicator: string; score: number; threshold: number }[];
}

export interface SelfCheck {
  values: Record<string, number>;
  evidence: Evidence[];
  /** Whether the values may count in the comparisons of others. */
  compare: boolean;
  savedAt: string;
  evaluation: Evaluation;
}

/** A line of the register of labels. */
export interface Label {
  id: string;
  slug: string;
  name: string;
  country: string;
  level: string;
  status: 'valid' | 'renewable' | 'lapsed' | 'revoked';
  validFrom: string;
  validUntil: string;
}

export interface Comparison {
  set: 'technology-field' | 'country' | 'label-holders';
  code: string;
  organisations: number;
  lowerQuartile: number;
  median: number;
  upperQuartile: number;
  /** So many per cent of the others are behind: 0, 25, 50 or 75. */
  percentileRank: number;
}

export interface BenchmarkLine {
  indicator: string;
  title: string;
  unit: string;
  own: number;
  comparisons: Comparison[];
}

export interface Benchmark {
  number: number;
  madeAt: string;
  indicators: BenchmarkLine[];
}

export function pathOfScheme(id: string): string {
  return `/api/v1/excellence/schemes/${encodeURIComponent(id)}`;
}
