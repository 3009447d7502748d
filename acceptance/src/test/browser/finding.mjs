import assert from 'node:assert/strict';
import { PHONE } from './visitor.mjs';

export async function findsClusters(test, { slug }) {
  await test('a visitor finds clusters by word, filter and address', async (visitor) => {
    const { page } = visitor;
    await page.goto('/');
    await page.getByRole('combobox', { name: 'Search clusters' }).fill('Lebensmittel');
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=Lebensmittel/);
    const found = await total(page);
    assert.ok(found > 0);

    await page.getByRole('button', { name: 'Filters' }).click();
    await page.getByRole('checkbox', { name: /^Denmark, / }).check();
    await page.waitForURL(/country=DK/);
    await visitor.assertAccessible();
    await visitor.picture('filters');
    await page.getByRole('button', { name: 'Show results' }).click();
    await page.getByRole('button', { name: 'Remove filter Denmark' }).waitFor();
    const inDenmark = await total(page);
    assert.ok(inDenmark > 0);

    await page.reload();
    await page.getByRole('button', { name: 'Remove filter Denmark' }).waitFor();
    assert.equal(await total(page), inDenmark);
    await page.getByRole('button', { name: 'Remove filter Denmark' }).click();
    await page.waitForURL((url) => !url.searchParams.has('country'));
    assert.equal(await total(page), found);
  });

  await test('list and map have the same filters, and both are drawn', async (visitor) => {
    const { page } = visitor;
    await page.goto('/?country=DK');
    await visitor.mapIsDrawn();

    const tiles = visitor.requests.filter(({ url }) => url.includes('/map/tiles/'));
    assert.ok(tiles.length > 0);
    assert.ok(tiles.every(({ url, status }) => url.endsWith('?country=DK') && status === 200), JSON.stringify(tiles));
    await page.locator('.results li').first().waitFor();
    const lit = await page.locator('.map-canvas').screenshot();
    await page.goto('/?country=DK&q=nothinglikethisanywhere');
    await visitor.mapIsDrawn();
    await page.getByText('Nothing fits all of these conditions.').waitFor();
    const dark = await page.locator('.map-canvas').screenshot();
    assert.notDeepEqual(lit, dark);
  });

  await test('an area of the map is searched, and what is nearest comes first', async (visitor) => {
    const { page } = visitor;
    await page.goto('/?q=lights&at=7.00/55.400/10.400');
    await visitor.mapIsDrawn();
    await page.getByRole('button', { name: 'Search this area of the map' }).click();
    await page.waitForURL(/bbox=/);
    await page.getByRole('button', { name: 'Remove filter Area of the map' }).waitFor();
    const inside = await total(page);
    await page.getByRole('button', { name: 'Remove filter Area of the map' }).click();
    await page.waitForURL((url) => !url.searchParams.has('bbox'));
    assert.ok(inside > 0 && inside < (await total(page)));

    await page.getByLabel('Sort by').selectOption('Distance from the middle of the map');
    await page.waitForURL(/near=55\.40,10\.40&sort=distance/);
    const answer = await page.request.get('/api/v1/clusters?q=lights&near=55.40,10.40&radius=20000&sort=distance&limit=1');
    const [nearest] = (await answer.json()).items;
    await page.locator(`.results li:first-child a[href$="/clusters/${nearest.slug}"]`).waitFor();
    await visitor.assertAccessible();
  });

  await test('countries on their way say how many answers are missing', async (visitor) => {
    const { page } = visitor;
    await page.goto('/');
    const pilots = page.getByRole('region', { name: 'Countries on their way' });
    const latvia = pilots.getByRole('listitem').filter({ hasText: 'Latvia' });
    await latvia.getByText(/^10 answers missing$/).waitFor();
    await page.getByText('Pilot country').waitFor();
  });

  await test('pages of the list follow one another', async (visitor) => {
    const { page } = visitor;
    await page.goto('/');
    await page.locator('.results li').first().waitFor();
    const all = await total(page);
    while (await page.getByRole('button', { name: 'Show more' }).isVisible()) {
      const before = await page.locator('.results li').count();
      await page.getByRole('button', { name: 'Show more' }).click();
      await page.locator('.results li').nth(before).waitFor();
    }
    const names = await page.locator('.results a').evaluateAll((links) => links.map((link) => link.href));
    assert.equal(names.length, all);
    assert.equal(new Set(names).size, all);
  });

  await test('the keyboard alone leads from the search to a cluster', async (visitor) => {
    const { page } = visitor;
    await page.goto('/');
    await page.locator('.results li').first().waitFor();
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Skip to content');
    await page.getByRole('combobox', { name: 'Search clusters' }).focus();
    await page.keyboard.type('Lights of Od', { delay: 5 });
    const option = page.getByRole('option', { name: /Lights of Odense/ }).first();
    await option.waitFor();
    do {
      await page.keyboard.press('ArrowDown');
    } while ((await option.getAttribute('aria-selected')) !== 'true');
    await visitor.picture('suggestions');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/clusters\/lights-of-odense/);
    await page.getByRole('heading', { level: 1, name: /Lights of Odense/ }).waitFor();
    assert.equal(await page.evaluate(() => document.activeElement.id), 'content');
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Europe’s industry clusters' }).waitFor();
  });

  await test('a phone shows the list or the map', async (visitor) => {
    const { page } = visitor;
    await page.setViewportSize(PHONE);
    await page.goto('/');
    await page.locator('.results li').first().waitFor();
    assert.ok(!(await page.locator('.map-side').isVisible()));
    await page.getByRole('button', { name: 'Map', exact: true }).click();
    await visitor.mapIsDrawn();
    await visitor.picture('phone-map');
    await visitor.assertAccessible();
    await visitor.assertFitsTheScreen();
  });

  await test('a cluster’s page says which label it holds, and that nobody has confirmed it for a year', async (visitor) => {
    const { page } = visitor;
    await page.route(`**/api/v1/clusters/${slug}`, async (route) => {
      const answer = await route.fetch();
      const held = { label: { scheme: 'ecei', level: 'gold', validUntil: '2029-06-30' }, stale: true };
      await route.fulfill({ response: answer, json: { ...(await answer.json()), ...held } });
    });
    await page.goto(`/clusters/${slug}`);
    await page.getByText('Gold, valid until 30 June 2029').waitFor();
    await page.getByText('Nobody has confirmed this entry for more than twelve months.').waitFor();
    await visitor.assertAccessible();
  });

  await test('a cluster’s page is whole before any script, and an unknown one is not there', async (visitor) => {
    const { page } = visitor;
    visitor.expects(404);
    const answer = await page.request.get(`/da/clusters/${slug}`);
    const html = await answer.text();
    assert.match(html, /<html lang="da">/);
    assert.match(html, /<title>Lights of Odense[^<]*, klynge i Odense, Danmark · Klynge<\/title>/);
    assert.match(html, /<meta name="description" content="Lys[^"]*">/);
    const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)[1]);
    assert.equal(data['@type'], 'Organization');

    const missing = await page.goto('/clusters/no-such-cluster');
    assert.equal(missing.status(), 404);
    await page.getByRole('heading', { name: 'Nothing here' }).waitFor();
    await visitor.assertAccessible();
  });
}

/** Returns when the page says as many as the platform finds for the page's address. */
async function total(page) {
  const query = new URL(page.url()).searchParams;
  query.delete('at');
  const answer = await page.request.get(`/api/v1/clusters?${query}&limit=1`);
  const expected = (await answer.json()).total;
  await page.waitForFunction(
    (count) => document.querySelector('.total').textContent === (count === 1 ? '1 cluster' : `${count} clusters`),
    expected,
  );
  return expected;
}
