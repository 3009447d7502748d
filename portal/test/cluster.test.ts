import { expect, test } from 'vitest';
import { nearest } from '../src/cluster/nearest.ts';

test('a text is read in one’s own language, else in English, else in what there is', () => {
  expect(nearest(['da', 'en', 'cs'], 'cs')).toBe('cs');
  expect(nearest(['da', 'en'], 'cs')).toBe('en');
  expect(nearest(['da'], 'cs')).toBe('da');
  expect(nearest([], 'cs')).toBe('');
});
