import assert from 'node:assert/strict';
import { looked } from './visitor.mjs';

export async function looksAtEvents(test, { event, slug }) {
  await test('a visitor finds an event in the calendar and reads all about it', async (visitor) => {
    const { page } = visitor;
    await page.goto('/');
    await page.getByRole('link', { name: 'Events', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Events' }).waitFor();
    await page.getByLabel('Search events').fill('lights confer');
    await page.getByLabel('From', { exact: true }).fill('2098-03-28');
    await page.getByLabel('To', { exact: true }).fill('2098-03-28');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.waitForURL(/q=lights\+confer&from=2098-03-28&to=2098-03-28/);
    await page.getByRole('button', { name: 'Filters' }).click();
    await page.getByRole('checkbox', { name: 'Belgium' }).check();
    await page.waitForURL(/country=BE/);
    await visitor.assertAccessible();
    await page.getByRole('button', { name: 'Show results' }).click();
    await page.getByRole('button', { name: 'Remove filter Belgium' }).waitFor();
    const feed = await page.getByRole('link', { name: 'Calendar file' }).getAttribute('href');
    const file = await page.request.get(feed);
    assert.match(await file.text(), /BEGIN:VCALENDAR[\s\S]*Lights Conference/);
    await looked(visitor, 'calendar');

    await page.goto('/events?q=lights&from=2098-03-01');
    await page.locator(`a[href="/events/${event}"]`).click();
    await page.getByRole('heading', { level: 1, name: 'Lights Conference' }).waitFor();
    assert.equal(await page.evaluate(() => document.activeElement.id), 'content');
    await page.getByText('(Europe/Brussels)').waitFor();
    await page.getByText('1 of 2 seats left').waitFor();
    await page.getByText('Other time · Panel').waitFor();
    await page.getByText('Name not public, A ministry').waitFor();
    assert.equal(await page.getByText('Silas').count(), 0);
    await page.getByRole('combobox', { name: 'Room' }).selectOption('Laboratory');
    assert.deepEqual(await page.locator('.sessions h4').allTextContents(), ['Workshop']);
    await page.getByRole('combobox', { name: 'Room' }).selectOption('All');
    await page.locator(`a[href="/clusters/${slug}"]`).waitFor();
    await looked(visitor, 'event');
  });

  await test('an event’s page is whole before any script, and an unknown one is not there', async (visitor) => {
    const { page } = visitor;
    visitor.expects(404);
    const html = await (await page.request.get(`/da/events/${event}`)).text();
    assert.match(html, /<title>Lyskonference, 27\. marts 2098, Brussels · Klynge<\/title>/);
    assert.match(html, /<meta name="description" content="To dage om lys\.">/);
    const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)[1]);
    assert.equal(data['@type'], 'Event');

    for (const path of ['/events/019a5b1f-11aa-7b62-9f0e-2d6a51c0b7e4', '/awards/nothing', '/evnts']) {
      assert.equal((await page.goto(path)).status(), 404, path);
      await page.getByRole('heading', { name: 'Nothing here' }).waitFor();
    }
    await visitor.assertAccessible();
  });
}

export async function looksAtAwards(test, { award }) {
  await test('a visitor reads an award’s rules, and a forged receipt is found out', async (visitor) => {
    const { page } = visitor;
    visitor.expects(422);
    await page.goto('/awards');
    await page.locator(`a[href="/awards/${award}"]`).click();
    await page.getByRole('heading', { level: 1, name: 'Lantern of the Year' }).waitFor();
    await page.getByText('Nominations are open').waitFor();
    await page.getByRole('row', { name: 'Impact 70 %' }).waitFor();
    await page.getByText('All times as clocks show them in Europe/Brussels.').waitFor();
    const { steps, head } = await (await page.request.get(`/api/v1/awards/${award}`)).json();
    await page.getByText(`${steps}:${head}`, { exact: true }).waitFor();
    const link = await page.getByRole('link', { name: 'Download the audit file' }).getAttribute('href');
    const lines = (await (await page.request.get(link)).text()).trim().split('\n').map((line) => JSON.parse(line));
    assert.equal(lines.at(-1).hash, head);

    await page.getByRole('button', { name: 'Check receipt' }).click();
    await page.getByText('Please fill this in.').waitFor();
    await page.getByLabel('Your receipt').fill(`klynge-receipt-1.${award}.${'0'.repeat(64)}.${'A'.repeat(86)}`);
    await page.getByRole('button', { name: 'Check receipt' }).click();
    await page.getByText('We gave out no such receipt').waitFor();
    await looked(visitor, 'award');
  });
}
