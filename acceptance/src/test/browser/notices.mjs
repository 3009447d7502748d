import assert from 'node:assert/strict';
import { looked } from './visitor.mjs';

/** Somebody follows something, and hears of it without looking. */
export async function hears(test, { organiser }) {
  await test('who follows events hears of a new one while the inbox is open, and reads it', async (visitor) => {
    const { page } = visitor;
    visitor.expects(422);
    await organiser.signsIn(visitor, '/inbox');
    await page.getByRole('heading', { level: 1, name: 'Notices' }).waitFor();
    await page.getByRole('link', { name: 'What you follow' }).click();
    await page.getByText('You follow nothing yet.').waitFor();
    await page.getByRole('button', { name: 'Follow something new' }).click();
    await page.getByLabel('Clusters that are new').uncheck();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.locator('.summary').getByRole('button', { name: 'What you want to hear of' }).waitFor();
    await page.getByLabel('Events announced').check();
    await page.getByLabel('Words').fill('lanterns');
    await page.getByLabel('Once a week, together').check();
    await page.getByLabel('Day', { exact: true }).selectOption('Friday');
    await looked(visitor, 'subscription');
    await page.getByLabel('At once').check();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { name: 'Events announced' }).waitFor();
    await looked(visitor, 'subscriptions');

    await page.getByRole('link', { name: 'Notices', exact: true }).first().click();
    const streamed = page.waitForRequest(/inbox\/stream/);
    await page.reload();
    await streamed;
    await announces(organiser, 'Lanterns at Dusk');
    await page.getByText('1 new notice has come.').waitFor();
    await page.getByRole('link', { name: 'Notices (1)' }).waitFor();
    const subject = page.locator('.notices').getByRole('link', { name: /Lanterns at Dusk/ });
    assert.match(await subject.getAttribute('href'), /\/events\/[0-9a-f-]+$/);
    await looked(visitor, 'inbox');
    await page.getByRole('button', { name: /^Mark as read/ }).click();
    await page.getByRole('link', { name: 'Notices', exact: true }).first().waitFor();
    await page.getByLabel('Unread only').check();
    await page.getByText('Everything is read.').waitFor();

    await page.goto('/pl/subscriptions');
    await page.getByRole('heading', { level: 1, name: 'Co obserwujesz' }).waitFor();
    await page.getByRole('button', { name: /^Zmień.*Zapowiedziane wydarzenia/ }).click();
    await page.getByLabel('Raz dziennie, razem').check();
    await page.getByLabel('Język powiadomień').selectOption('Polski');
    await page.getByRole('button', { name: 'Zapisz' }).click();
    await page.getByText(/Raz dziennie, razem, 08:00/).waitFor();
    await visitor.assertAccessible();
    page.on('dialog', (dialog) => dialog.accept());
    await page.getByRole('button', { name: /^Przestań obserwować.*Zapowiedziane wydarzenia/ }).click();
    await page.getByText('Niczego jeszcze nie obserwujesz.').waitFor();
  });

  await test('a search is followed from where it was made, after signing in', async (visitor) => {
    const { page } = visitor;
    visitor.alsoAsks(organiser.keycloak);
    await page.goto('/?q=lights&country=DK');
    await page.getByRole('link', { name: 'Hear of new clusters that fit' }).click();
    await page.getByText('Sign in to see your notices').waitFor();
    await visitor.assertAccessible();
    await organiser.signsIn(visitor, '/subscriptions?country=DK&q=lights');
    assert.equal(await page.getByLabel('Words').inputValue(), 'lights');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText(/Only if it fits: .*lights/).waitFor();
    page.on('dialog', (dialog) => dialog.accept());
    await page.getByRole('button', { name: /^Stop following/ }).click();
    await page.getByText('You follow nothing yet.').waitFor();
  });
}

/** From another desk. */
async function announces(organiser, title) {
  const { id } = await organiser.does('POST', '/api/v1/events', {
    type: 'talk',
    title: { en: title },
    summary: { en: 'Light after light.' },
    format: 'in-person',
    place: { city: 'Odense', country: 'DK' },
    timeZone: 'Europe/Copenhagen',
    starts: '2098-05-01T20:00',
    ends: '2098-05-01T22:00',
  });
  await organiser.does('POST', `/api/v1/events/${id}/publication`, {}, { 'If-Match': '*' });
}
