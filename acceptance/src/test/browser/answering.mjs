import assert from 'node:assert/strict';
import { looked } from './visitor.mjs';

/** What an editor who is signed in answers and measures, on the organisation's page. */
export async function answers(visitor) {
  const { page } = visitor;
  visitor.expects(404, 409);
  await page.getByRole('link', { name: 'Questionnaire', exact: true }).click();
  await page.getByRole('heading', { name: /three questions/ }).waitFor();
  await page.getByLabel('Language of the questions').selectOption('da');
  await page.locator('[data-pointer="/answers/partners-abroad"] input').first().check();
  await page.getByText(/^Draft saved on this device/).waitFor();
  await page.getByRole('button', { name: 'Save as a draft' }).click();
  await page.getByText(/^Saved on .* Your colleagues can go on/).waitFor();
  await page.reload();
  const abroad = page.getByRole('group', { name: /interesseret i partnere i udlandet/ });
  await abroad.waitFor();
  assert.ok(await abroad.getByRole('radio').first().isChecked());

  page.once('dialog', (dialog) => dialog.accept());
  await page.getByRole('button', { name: 'Send the answers for good' }).click();
  await page.locator('.summary').waitFor();
  visitor.expects(422);
  await visitor.assertAccessible();
  for (const question of ['channels-today', 'must-know']) {
    await page.locator(`[data-pointer="/answers/${question}"] input`).first().check();
  }
  page.once('dialog', (dialog) => dialog.accept());
  await page.getByRole('button', { name: 'Send the answers for good' }).click();
  await page.getByText(/^Your organisation sent its answers on/).waitFor();
  await visitor.picture('answered', true);

  await page.getByRole('link', { name: 'How far your country is' }).click();
  await page.getByRole('heading', { level: 1, name: 'The pilot: Denmark' }).waitFor();
  await page.getByText('Answers are still taken.').waitFor();
  await visitor.assertAccessible();
  await page.goBack();
}

/** From the self-check to the comparison, the register and the programmes. */
export async function measures(visitor) {
  const { page } = visitor;
  visitor.expects(404, 409, 422);
  await page.getByRole('link', { name: 'Excellence', exact: true }).click();
  await page.getByText('Save a self-check with the box for comparisons ticked').waitFor();
  const value = page.locator('[data-pointer="/values/1.1.0"] input');
  await value.fill('many');
  await page.getByRole('button', { name: 'Save the self-check' }).click();
  await page.locator('.summary').waitFor();
  await value.fill('62.5');
  await page.getByLabel('Our values may count in the comparisons of others').check();
  await page.getByRole('button', { name: 'Add evidence for 1.1.0' }).click();
  await page.getByLabel('What proves it').fill('List of members');
  await page.getByRole('button', { name: 'Save the self-check' }).click();
  await page.getByText(/percentage points are missing to the 80 %/).waitFor();
  await page.getByText('Score 62.5 of 100, threshold 60.').waitFor();
  await page.getByText(/^Report 1 of/).waitFor();
  await page.getByText('No set is large enough yet.').waitFor();
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Report (PDF)' }).click()]);
  assert.equal(file.suggestedFilename(), 'benchmark-1.pdf');
  await visitor.assertAccessible();
  await visitor.assertFitsTheScreen();
  await visitor.picture('self-check', true);

  await page.getByRole('link', { name: 'Programmes', exact: true }).click();
  await page.getByLabel(/Why does your organisation apply/).fill('To learn');
  await visitor.assertAccessible();
  await page.getByRole('button', { name: 'Apply' }).click();
  await page.getByText('Applied; the advisory talk comes next').waitFor();
}

/** What a pilot came to; its dozen of answers are written down here. */
export async function seesFigures(test) {
  await test('what a closed pilot came to is shown in charts, by country and ecosystem, and saved as a table', async (visitor) => {
    const { page } = visitor;
    await page.route('**/api/v1/pilots/LV', async (route) => {
      const pilot = await (await route.fetch()).json();
      await route.fulfill({ json: { ...pilot, state: 'open', answered: 12, missing: 0, takesAnswers: false, openedAt: '2026-05-01T10:00:00Z', closedAt: '2026-09-01T10:00:00Z' } });
    });
    await page.route('**/api/v1/pilots/LV/results*', (route) =>
      route.request().headers()['accept'] === 'text/csv' ? route.fulfill({ contentType: 'text/csv', body: 'question,count\n' }) : route.fulfill({ json: RESULTS }),
    );
    await page.goto('/pilots/LV');
    await page.getByRole('heading', { level: 1, name: 'The pilot: Latvia' }).waitFor();
    await page.getByText('These are answers of 12 clusters.').waitFor();
    await page.getByRole('row', { name: /Yes.*7 \(58.3 %\)/ }).waitFor();
    await page.getByLabel('Show').selectOption('both');
    await page.getByText('Latvia, several ecosystems together: 7 answers').waitFor();
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Table (CSV)' }).click()]);
    assert.equal(file.suggestedFilename(), 'pilot-LV.csv');
    await looked(visitor, 'pilot-figures');
  });
}

function figures(yes, maybe, no) {
  const answered = yes + maybe + no;
  const share = (count) => Math.round((1000 * count) / answered) / 10;
  return { answered, counts: [['yes', yes], ['maybe', maybe], ['no', no]].map(([code, count]) => ({ code, count, share: share(count) })) };
}

const RESULTS = {
  questionnaire: 'partners-2010',
  version: 1,
  respondents: 12,
  questions: [
    {
      id: 'partners-abroad',
      kind: 'single',
      text: { en: 'Is your organisation interested in partners abroad?' },
      total: figures(7, 3, 2),
      byCountry: { LV: figures(7, 3, 2) },
      byEcosystem: { 'agri-food': figures(3, 1, 1), several: figures(4, 2, 1) },
      byCountryAndEcosystem: [
        { country: 'LV', ecosystem: 'agri-food', figures: figures(3, 1, 1) },
        { country: 'LV', ecosystem: 'several', figures: figures(4, 2, 1) },
      ],
    },
  ],
};
