import { describe, expect, test } from 'vitest';
import { withCode } from '../src/app/filters.ts';
import { boxOf, middleOf } from '../src/search/areas.ts';
import { choicesOf } from '../src/search/Filters.tsx';
import { conditions, EVERYTHING, listPath, queryOf, type Search, searchOf, tilesPath } from '../src/search/search.ts';

const ROBOTS_IN_THE_NORTH: Search = {
  q: 'robots & more',
  filters: { country: ['DK', 'SE'], nace: ['C'] },
  foundedFrom: '1990',
  foundedTo: '',
  bbox: '4.500,54.000,16.000,58.250',
  near: '55.40,10.39',
  sort: 'distance',
};

describe('the address of a search', () => {
  test('is read as it was written', () => {
    expect(searchOf(queryOf(ROBOTS_IN_THE_NORTH))).toEqual(ROBOTS_IN_THE_NORTH);
  });

  test('of everything is empty', () => {
    expect(queryOf(EVERYTHING)).toBe('');
    expect(searchOf('')).toEqual(EVERYTHING);
  });

  test('is the same whatever was chosen first', () => {
    const turned = { ...ROBOTS_IN_THE_NORTH, filters: { nace: ['C'], country: ['SE', 'DK'] } };

    expect(queryOf(turned)).toBe(queryOf(ROBOTS_IN_THE_NORTH));
  });

  test('takes no sort and no year that there is not', () => {
    expect(searchOf('?sort=size&foundedFrom=soon&foundedTo=20199')).toEqual(EVERYTHING);
  });

  test.each(['bbox=1,2,3', 'bbox=a,b,c,d', 'bbox=0,95,1,96', 'near=55', 'near=91,10', 'near=55,10,3', 'sort=distance'])(
    'takes no place that there is not: %s',
    (query) => expect(searchOf(`?${query}`)).toEqual(EVERYTHING),
  );

  test('takes repeated parameters as a list', () => {
    expect(searchOf('?country=DK&country=SE,DK').filters.country).toEqual(['DK', 'SE']);
  });

  test('keeps where the map is beside', () => {
    expect(queryOf(EVERYTHING, '5.00/55.400/10.400')).toBe('?at=5.00%2F55.400%2F10.400');
  });
});

describe('what the platform is asked', () => {
  test('list and tiles have the same filters, and the map goes on beyond the area', () => {
    const filters = 'q=robots+%26+more&country=DK,SE&nace=C&foundedFrom=1990';

    expect(listPath(ROBOTS_IN_THE_NORTH, 20)).toContain(
      `?${filters}&bbox=4.500,54.000,16.000,58.250&near=55.40,10.39&sort=distance&radius=20000&limit=20&facets=country,`,
    );
    expect(tilesPath(ROBOTS_IN_THE_NORTH)).toBe(`/api/v1/map/tiles/{z}/{x}/{y}.mvt?${filters}`);
  });

  test('later pages do not count facets again', () => {
    expect(listPath(EVERYTHING, 20, 'abc')).toBe('/api/v1/clusters?limit=20&cursor=abc');
  });
});

describe('what the map shows', () => {
  const FUNEN = { west: 9.7, south: 55, east: 10.9, north: 55.65 };

  test('is an area to search in', () => {
    expect(boxOf(FUNEN)).toBe('9.700,55.000,10.900,55.650');
    expect(searchOf(`?bbox=${boxOf(FUNEN)}`).bbox).toBe(boxOf(FUNEN));
  });

  test('has a middle to count distances from', () => {
    expect(middleOf(FUNEN)).toBe('55.33,10.30');
    expect(middleOf({ west: -12, south: 35.5, east: 33, north: 66 })).toBe('53.38,10.50');
  });
});

describe('filters', () => {
  test('a filter that is taken away leaves nothing behind', () => {
    const one = withCode(EVERYTHING, 'tier', 'emerging', true);

    expect(conditions(one)).toBe(1);
    expect(withCode(one, 'tier', 'emerging', false)).toEqual(EVERYTHING);
  });

  test('of activities the sections are offered, and what is chosen', () => {
    const counts = [{ code: 'C', count: 9 }, { code: '28', count: 5 }, { code: '28.1', count: 2 }];

    expect(choicesOf('nace', counts, ['28.1']).map(({ code }) => code)).toEqual(['C', '28.1']);
  });

  test('what is chosen stays to be seen when nothing has it', () => {
    expect(choicesOf('country', [], ['MT'])).toEqual([{ code: 'MT', count: 0 }]);
  });

  test('ranges are in the order of their size', () => {
    const counts = ['100-249', '0-14', '250-', '15-49'].map((code) => ({ code, count: 1 }));

    expect(choicesOf('memberRange', counts, []).map(({ code }) => code)).toEqual(['0-14', '15-49', '100-249', '250-']);
  });
});
