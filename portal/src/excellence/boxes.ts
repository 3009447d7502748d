import type { BenchmarkLine, Comparison } from '../api/excellence.ts';

/** Where a comparison's figures stand, from 0 to 100. */
export interface Box {
  lower: number;
  median: number;
  upper: number;
  own: number;
}

const MARGIN = 6;

/** All comparisons of a line on one axis; it spans what is shown and nothing else, with some room at the ends. */
export function boxesOf({ own, comparisons }: BenchmarkLine): (Box & { comparison: Comparison })[] {
  const shown = [own, ...comparisons.flatMap(({ lowerQuartile, upperQuartile }) => [lowerQuartile, upperQuartile])];
  const least = Math.min(...shown);
  const most = Math.max(...shown);
  const at = (value: number) => (most > least ? MARGIN + ((100 - 2 * MARGIN) * (value - least)) / (most - least) : 50);
  return comparisons.map((comparison) => ({
    comparison,
    lower: at(comparison.lowerQuartile),
    median: at(comparison.median),
    upper: at(comparison.upperQuartile),
    own: at(own),
  }));
}
