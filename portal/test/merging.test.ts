import { describe, expect, test } from 'vitest';
import { differing, merged, withTheirs } from '../src/organisation/merging.ts';
import { emptyValues, type OrganisationValues } from '../src/registration/values.ts';

const { contactName: _c, email: _e, role: _r, contactLanguage: _l, publication: _p, ...EMPTY } = emptyValues('en');
const BASE: OrganisationValues = { ...EMPTY, name: 'Food Valley', city: 'Odense', ecosystems: ['agri-food'], about: { en: 'Food.', da: 'Mad.' } };

describe('two changes to one entry', () => {
  test('to different fields come together', () => {
    const { values, taken, both } = merged(BASE, { ...BASE, name: 'Food Valley Funen' }, { ...BASE, city: 'Svendborg' });
    expect(values).toMatchObject({ name: 'Food Valley Funen', city: 'Svendborg' });
    expect([taken, both]).toEqual([['city'], []]);
  });

  test('to the same field leave mine until theirs is taken', () => {
    const mine = { ...BASE, name: 'Mine' };
    const theirs = { ...BASE, name: 'Theirs' };
    const { values, taken, both } = merged(BASE, mine, theirs);
    expect(values.name).toBe('Mine');
    expect([taken, both]).toEqual([[], ['name']]);
    expect(withTheirs(values, theirs, 'name').name).toBe('Theirs');
  });

  test('that say the same are no conflict', () => {
    const { taken, both } = merged(BASE, { ...BASE, name: 'Same' }, { ...BASE, name: 'Same' });
    expect([taken, both]).toEqual([[], []]);
  });

  test('change neither of what they came from', () => {
    const mine = { ...BASE, name: 'Mine' };
    merged(BASE, mine, { ...BASE, city: 'Svendborg' });
    expect(mine.city).toBe('Odense');
  });
});

test('texts in another order of languages are the same texts', () => {
  expect(differing(BASE, { ...BASE, about: { da: 'Mad.', en: 'Food.' } })).toEqual([]);
  expect(differing(BASE, { ...BASE, about: { da: 'Mad.', en: 'Good food.' } })).toEqual(['about']);
});

test('codes are compared in their order', () => {
  expect(differing(BASE, { ...BASE, ecosystems: ['agri-food', 'digital'] })).toEqual(['ecosystems']);
});
