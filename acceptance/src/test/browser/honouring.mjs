import assert from 'node:assert/strict';
import { looked } from './visitor.mjs';

/** Whoever nominates. */
export async function honours(test, { award, slug, organiser }) {
  await test('somebody nominates another organisation, corrects what is at fault, and writes another version', async (visitor) => {
    const { page } = visitor;
    visitor.expects(422);
    await page.goto(`/awards/${award}`);
    await page.getByRole('link', { name: 'Sign in to nominate' }).waitFor();
    await organiser.signsIn(visitor, `/awards/${award}`);
    await page.getByRole('button', { name: 'Send nomination' }).waitFor();
    await page.getByLabel('Organisation').fill('Lights of Malmö');
    await page.getByRole('list', { name: 'Found' }).getByRole('button', { name: /Lights of Malmö/ }).click();
    await page.getByRole('button', { name: 'Send nomination' }).click();
    await page.locator('[id$="statement-fault"]').waitFor();
    await page.getByLabel('Why?').fill('They light the harbour.');
    await page.getByRole('button', { name: 'Send nomination' }).click();
    await page.getByText('Organisations of this country cannot be nominated.').first().waitFor();
    await looked(visitor, 'nominate');
    await page.reload();
    assert.equal(await page.getByLabel('Why?').inputValue(), 'They light the harbour.');
    await page.getByLabel('Organisation').fill(slug);
    await page.getByRole('button', { name: 'Send nomination' }).click();
    await page.getByText('Waits for the nominee’s consent').waitFor();
    await page.getByRole('button', { name: 'Write another version' }).click();
    await page.locator('article').getByLabel('Why?').fill('They light the fjord.');
    await page.getByRole('button', { name: 'Send this version' }).click();
    await page.getByText('Version 2').waitFor();
    await visitor.assertAccessible();
  });
}
