import { describe, expect, test } from 'vitest';
import { emptyNomination, bodyOf, valuesOf, versionOf } from '../src/awards/nominating.ts';
import { fileOf, latest } from '../src/awards/receipts.ts';

const kept = (category: string, receipt: string, castAt: string) => ({ category, receipt, castAt });

describe('receipts', () => {
  test('a later ballot replaces an earlier one of its category, wherever it was kept', () => {
    const here = [kept('manager', 'first', '2098-03-01T10:00:00Z'), kept('team', 'only', '2098-03-01T10:00:00Z')];
    const there = [{ ...kept('manager', 'second', '2098-03-01T11:00:00Z'), code: 'c', award: 'a' }];

    expect(latest(here, there)).toEqual([
      kept('manager', 'second', '2098-03-01T11:00:00Z'),
      kept('team', 'only', '2098-03-01T10:00:00Z'),
    ]);
    expect(latest(there, here)).toEqual(latest(here, there));
  });

  test('are a file with one a line', () => {
    expect(decodeURIComponent(fileOf('a', [kept('team', 'klynge-receipt-1.x', 't')]))).toContain(',a\nteam\tt\tklynge-receipt-1.x\n');
  });
});

describe('a nomination', () => {
  test('sends what was typed, an address a line', () => {
    const values = { ...emptyNomination('team'), nominee: ' lights ', statement: 'Bright', evidence: ' https://a.example \n\nhttps://b.example' };

    expect(JSON.parse(JSON.stringify(bodyOf(values)))).toEqual({
      category: 'team',
      nominee: 'lights',
      statement: 'Bright',
      evidence: [{ href: 'https://a.example' }, { href: 'https://b.example' }],
    });
  });

  test('of what was read sends the same version', () => {
    const version = { person: 'Ada', statement: 'Bright', evidence: [{ href: 'https://a.example' }] };
    const read = { id: '1', category: 'team', nominee: 'lights', selfNominated: false, state: 'counting', version: 1, excludedFor: [], ...version } as const;

    expect(versionOf(valuesOf({ ...read, evidence: [...read.evidence], excludedFor: [] }))).toEqual(version);
  });
});
