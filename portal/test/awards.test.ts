import { describe, expect, test } from 'vitest';
import type { Award, Finalist } from '../src/api/award.ts';
import { auditCommand, resultsOf } from '../src/awards/results.ts';

function finalist(nomination: string, place: number): Finalist {
  return { nomination, cluster: nomination, name: nomination, place, score: '8.250000', jurors: 3, reason: '' };
}

const NOMINATING: Award = {
  id: 'a-1',
  stage: 'nominating',
  definition: {
    name: 'Manager of the Year',
    series: 'cmoy',
    dates: {
      zone: 'Europe/Brussels',
      nominationsUntil: '2098-03-01T00:00:00',
      scoringUntil: '2098-04-01T00:00:00',
      votingFrom: '2098-05-01T00:00:00',
      votingUntil: '2098-05-10T00:00:00',
    },
    categories: [{ id: 'manager', name: 'Manager' }, { id: 'team', name: 'Team' }],
    criteria: [{ id: 'impact', name: 'Impact', weight: 100 }],
    eligibility: { countries: [], tiers: [], labels: [] },
    normalisation: 'none',
    quorum: 1,
    ties: ['lot'],
  },
  shortlists: [],
  winners: {},
  steps: 3,
  head: 'ab12',
};
const SHORTLISTED: Award = {
  ...NOMINATING,
  shortlists: [
    { category: 'manager', considered: 7, finalists: [finalist('one', 1), finalist('two', 2), finalist('three', 3)] },
    { category: 'team', considered: 0, finalists: [] },
  ],
};
const AWARDED: Award = {
  ...SHORTLISTED,
  winners: { manager: 'three' },
  count: {
    ballots: 9,
    byChannel: { web: 9 },
    root: '',
    categories: [{ category: 'manager', votes: { two: 5, three: 5 }, winner: 'three', decidedBy: 'lot' }, { category: 'team', votes: {} }],
  },
};

describe('an award’s categories', () => {
  test('have no finalists before the shortlist', () => {
    expect(resultsOf(NOMINATING).map(({ name, considered, finalists }) => [name, considered, finalists.length])).toEqual([
      ['Manager', null, 0],
      ['Team', null, 0],
    ]);
  });

  test('are in the jury’s order until the award is handed over', () => {
    const [manager, team] = resultsOf(SHORTLISTED);

    expect(manager?.finalists.map(({ nomination, votes, won }) => [nomination, votes, won])).toEqual([
      ['one', null, false],
      ['two', null, false],
      ['three', null, false],
    ]);
    expect(team?.considered).toBe(0);
  });

  test('then have the winner first, whatever decided, and nobody without a count', () => {
    const [manager, team] = resultsOf(AWARDED);

    expect(manager?.decidedBy).toBe('lot');
    expect(manager?.finalists.map(({ nomination, votes, won }) => [nomination, votes, won])).toEqual([
      ['three', 5, true],
      ['two', 5, false],
      ['one', 0, false],
    ]);
    expect(team?.decidedBy).toBeNull();
  });
});

test('the command checks the file against the head that is shown', () => {
  expect(auditCommand('https://klynge.example', NOMINATING)).toBe(
    'curl -o award.jsonl https://klynge.example/api/v1/awards/a-1/audit-file\n./klynge award-audit award.jsonl --head 3:ab12',
  );
});
