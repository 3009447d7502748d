import { describe, expect, test } from 'vitest';
import { type Page, pathOf, placeOf } from '../src/app/route.ts';

describe('addresses', () => {
  const pages: Page[] = [
    { name: 'map' },
    { name: 'cluster', slug: 'odense-robotics' },
    { name: 'cluster', slug: 'å/ø?' },
    { name: 'register' },
    { name: 'followUp' },
    { name: 'organisation', slug: null },
    { name: 'organisation', slug: 'odense-robotics' },
    { name: 'inbox' },
    { name: 'subscriptions' },
    { name: 'events' },
    { name: 'event', id: '019a5b1f-11aa-7b62-9f0e-2d6a51c0b7e4' },
    { name: 'attend', id: '019a5b1f' },
    { name: 'ticket' },
    { name: 'pilots' },
    { name: 'pilot', country: 'DK' },
    { name: 'labels' },
    { name: 'account' },
    { name: 'steward' },
    { name: 'desk' },
    { name: 'deskNew' },
    { name: 'deskEvent', id: '019a5b1f', part: 'edit' },
    { name: 'deskEvent', id: '019a5b1f', part: 'door' },
    { name: 'awards' },
    { name: 'award', id: 'a/b?' },
  ];

  test.each(pages)('a page’s address leads to the page, with a language and without: %o', (page) => {
    for (const language of [null, 'da', 'pl'] as const) {
      expect(placeOf(pathOf({ language, page }))).toEqual({ language, page });
    }
  });

  test.each(['/nothing', '/clusters', '/clusters/a/b', '/register/x', '/events/a/b', '/events/a/register/b', '/ticket/a', '/inbox/a', '/pilots/DK/x', '/labels/a', '/account/a', '/desk/a/edit', '/desk/a/b', '/desk/a/door/b', '/awards/a/b', '/fr', '/fr/register', '/da/da'])(
    'what is no page of ours is missing: %s',
    (path) => {
      expect(placeOf(path).page).toEqual({ name: 'missing' });
    },
  );

  test('a broken escape is a name like any other', () => {
    expect(placeOf('/clusters/%E0%A4%A').page).toEqual({ name: 'cluster', slug: '%E0%A4%A' });
  });
});
