import assert from 'node:assert/strict';
import { DESKTOP, PHONE } from './visitor.mjs';

const TITLES = {
  en: ['Europe’s industry clusters', 'Register a cluster organisation'],
  da: ['Europas erhvervsklynger', 'Tilmeld en klyngeorganisation'],
  de: ['Europas Industriecluster', 'Eine Clusterorganisation anmelden'],
  cs: ['Průmyslové klastry Evropy', 'Registrace klastrové organizace'],
  pl: ['Klastry przemysłowe Europy', 'Zgłoś organizację klastrową'],
};

/** Every page in every language, fitting the screen at both widths; photographed to be looked at, and readable by machines. */
export async function speaksFiveLanguages(test, { slug }) {
  for (const [language, [map, register]] of Object.entries(TITLES)) {
    await test(`the portal in ${language}`, async (visitor) => {
      const { page } = visitor;
      await page.goto(`/${language}`);
      await page.getByRole('heading', { level: 1, name: map }).waitFor();
      await page.locator('.results li').first().waitFor();
      await visitor.mapIsDrawn();
      await looked(visitor, language, 'map');

      await page.goto(`/${language}/clusters/${slug}`);
      await page.locator('.profile h1').waitFor();
      await visitor.mapIsDrawn();
      await looked(visitor, language, 'cluster');

      await page.goto(`/${language}/register`);
      await page.getByRole('heading', { level: 1, name: register }).waitFor();
      await page.locator('[data-pointer="/country"] select').selectOption('CZ');
      await page.locator('[data-pointer="/region"]').waitFor();
      await visitor.mapIsDrawn();
      await looked(visitor, language, 'register');
    });
  }

  await test('the browser’s wish decides where the address names no language, and another can be chosen', async (visitor) => {
    const { page } = visitor;
    await page.goto('/?country=DK');
    await page.getByRole('heading', { level: 1, name: TITLES.cs[0] }).waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'cs');
    await page.getByLabel('Jazyk', { exact: true }).selectOption('pl');
    await page.waitForURL(/\/pl\?country=DK/);
    await page.getByRole('heading', { level: 1, name: TITLES.pl[0] }).waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'pl');
  }, 'cs-CZ');
}

async function looked(visitor, language, name) {
  const { page } = visitor;
  assert.equal(await page.evaluate(() => document.documentElement.lang), language);
  for (const [width, screen] of [['desktop', DESKTOP], ['phone', PHONE]]) {
    await page.setViewportSize(screen);
    await visitor.assertFitsTheScreen();
    await visitor.picture(`${name}-${language}-${width}`, name !== 'map');
  }
  await visitor.assertAccessible();
  await page.setViewportSize(DESKTOP);
}
