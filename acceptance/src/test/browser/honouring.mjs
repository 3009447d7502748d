import assert from 'node:assert/strict';
import { looked } from './visitor.mjs';

/** Whoever nominates and votes. */
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

  await test('a voter casts a ballot, keeps its receipt, and changes the ballot', async (visitor) => {
    const { page } = visitor;
    const open = await (await page.request.get(`/api/v1/awards/${award}`)).json();
    // The vote begins years ahead; what is answered then is written down here.
    await page.route(`**/api/v1/awards/${award}`, (route) => route.fulfill({ json: voting(open) }));
    const ballots = [];
    await page.route('**/categories/manager/ballot', (route) => {
      ballots.push(route.request().postDataJSON());
      const castAt = new Date().toISOString();
      const receipt = `klynge-receipt-1.${award}.${ballots.length}`;
      return route.fulfill({ json: { award, category: 'manager', code: String(ballots.length), castAt, receipt } });
    });
    await page.goto(`/awards/${award}`);
    await page.getByRole('radio', { name: 'Lights 2' }).check();
    await page.getByLabel('Your voting code').fill('ABCD-EFGH');
    await looked(visitor, 'vote');
    await page.getByRole('button', { name: 'Cast ballot' }).click();
    await page.getByText('Your ballot is in the box.').waitFor();
    await page.getByText(`klynge-receipt-1.${award}.1`).waitFor();
    await page.reload();
    await page.getByText(`klynge-receipt-1.${award}.1`).waitFor();
    await page.getByRole('radio', { name: 'Lights 1' }).check();
    await page.getByRole('button', { name: 'Change ballot' }).click();
    await page.getByText(`klynge-receipt-1.${award}.2`).waitFor();
    assert.deepEqual(ballots.map(({ nomination }) => nomination), ['two', 'one']);
    assert.ok(ballots.every(({ nonce }) => /^[0-9a-f]{32}$/.test(nonce)) && ballots[0].nonce !== ballots[1].nonce);
    await visitor.assertAccessible();
  });
}

function voting(open) {
  const finalist = (nomination, place) => ({
    nomination, cluster: `cluster-${place}`, name: `Lights ${place}`, place, score: '7.500000', jurors: 2, reason: 'Better.',
  });
  return {
    ...open,
    stage: 'voting',
    shortlists: [{ category: 'manager', considered: 4, finalists: [finalist('one', 1), finalist('two', 2)] }],
  };
}
