import { describe, expect, test } from 'vitest';
import type { BenchmarkLine } from '../src/api/excellence.ts';
import { boxesOf } from '../src/excellence/boxes.ts';
import { stepsOf } from '../src/steward/steps.ts';
import { centsOf } from '../src/excellence/money.ts';
import { checkBodyOf, checkValuesOf, placesOf } from '../src/excellence/selfCheck.ts';

describe('a self-check', () => {
  test('is sent as it was read', () => {
    const check = {
      values: { '1.1.0': 62.5, '1.1.2': 40 },
      evidence: [
        { indicator: '1.1.0', title: 'List of members', address: 'https://cluster.example/members' },
        { indicator: '1.1.0', title: 'Minutes', address: '' },
      ],
      compare: true,
    };

    expect(checkBodyOf(checkValuesOf(check))).toEqual({
      values: { '1.1.0': 62.5, '1.1.2': 40 },
      evidence: [
        { indicator: '1.1.0', title: 'List of members', address: 'https://cluster.example/members' },
        { indicator: '1.1.0', title: 'Minutes' },
      ],
      compare: true,
    });
  });

  test('begins empty, and is not compared unless somebody says so', () => {
    expect(checkBodyOf(checkValuesOf(null))).toEqual({ values: {}, evidence: [], compare: false });
  });

  test('keeps what is no number for the platform to judge', () => {
    expect(checkBodyOf({ values: { a: 'many', b: ' ', c: '7,5' }, evidence: [], compare: false }).values).toEqual({ a: 'many', c: 7.5 });
  });

  test('faults of evidence find their line although empty lines are not sent', () => {
    const line = (title: string) => ({ indicator: 'a', title, address: '' });

    expect(placesOf([line('one'), line(' '), line('two')])).toEqual(['0', 'empty-1', '1']);
  });
});

test('a membership goes on step by step, and a grant beside it', () => {
  const grant = { level: 'bronze', requestedCents: 1 };

  expect(stepsOf({ state: 'applied' })).toEqual(['talk', 'refusal']);
  expect(stepsOf({ state: 'advised' })).toEqual(['admission', 'refusal']);
  expect(stepsOf({ state: 'admitted' })).toEqual([]);
  expect(stepsOf({ state: 'admitted', grant: { ...grant, state: 'requested' } })).toEqual(['grant-approval', 'grant-refusal']);
  expect(stepsOf({ state: 'admitted', grant: { ...grant, state: 'approved' } })).toEqual(['grant-payment']);
  expect(stepsOf({ state: 'declined', grant: { ...grant, state: 'approved' } })).toEqual([]);
});

test('euros are typed with a comma or a point, and sent in cents', () => {
  expect([centsOf('1650'), centsOf('16,49'), centsOf(' 0.29 '), centsOf('much')]).toEqual([165000, 1649, 29, 'much']);
});

describe('a comparison is drawn', () => {
  const line = (own: number, ...sets: [number, number, number][]): BenchmarkLine => ({
    indicator: 'a',
    title: 'A',
    unit: 'percent',
    own,
    comparisons: sets.map(([lowerQuartile, median, upperQuartile]) => ({
      set: 'country',
      code: 'DK',
      organisations: 9,
      lowerQuartile,
      median,
      upperQuartile,
      percentileRank: 50,
    })),
  });

  test('on one axis for all sets, from the least to the greatest that is shown', () => {
    const [one, other] = boxesOf(line(0, [10, 20, 30], [50, 75, 100]));

    expect([one?.own, one?.lower, other?.upper]).toEqual([6, 6 + 8.8, 94]);
    expect(one?.own).toBe(other?.own);
  });

  test('in the middle where all are the same', () => {
    expect(boxesOf(line(5, [5, 5, 5]))[0]).toMatchObject({ lower: 50, median: 50, upper: 50, own: 50 });
  });
});
