import assert from 'node:assert/strict';
import { answers, measures } from './answering.mjs';

/** Of all who are invited. */
export const PASSWORD = 'lanterns over the harbour';

/** A real person's whole way with Keycloak: from the invitation's link to signing out. */
export async function edits(test, { invitation, email, keycloak, steward }) {
  await test('an invited editor signs in, changes the entry beside somebody else, and signs out', async (visitor) => {
    const { page, origin } = visitor;
    visitor.alsoAsks(keycloak);
    visitor.expects(403, 412);
    await setsPassword(page, invitation);
    await page.context().clearCookies();

    await page.goto('/events?type=fair');
    await page.getByRole('link', { name: 'Sign in' }).click();
    // Keycloak asks who it is before it asks for the password: organisations may have ways of their own.
    await page.locator('#username').fill(email);
    await page.locator('#kc-login').click();
    await page.locator('#password').fill(PASSWORD);
    await page.locator('#kc-login').click();
    await page.waitForURL(`${origin}/events?type=fair`);
    await page.getByText('Test Editor').waitFor();
    const cookies = (await page.context().cookies(origin)).filter(({ name }) => name.startsWith('klynge'));
    assert.deepEqual(cookies.map(({ name, httpOnly, sameSite }) => [name, httpOnly, sameSite]), [['klynge', true, 'Lax']]);
    await page.goto('/sign-in?to=//evil.example/');
    assert.equal(page.url(), `${origin}/`);

    await page.getByRole('link', { name: 'Your organisation' }).click();
    await page.getByRole('heading', { level: 1, name: /Lights of Aarhus/ }).waitFor();
    const slug = /clusters\/([^/?]+)/.exec(await page.getByRole('link', { name: 'Public page' }).getAttribute('href'))[1];
    const entry = `/api/v1/clusters/${slug}`;
    const bare = await page.evaluate((path) => fetch(path, { method: 'POST' }).then(({ status }) => status), `${entry}/attestation`);
    assert.equal(bare, 403);

    await page.getByLabel('City').fill('Viborg');
    await page.getByText(/^Draft saved on this device/).waitFor();
    await page.reload();
    assert.equal(await page.getByLabel('City').inputValue(), 'Viborg');
    await page.getByLabel('Website', { exact: true }).fill('not an address');
    await page.getByRole('button', { name: 'Save and publish' }).click();
    await page.locator('.summary').getByRole('button', { name: 'Website' }).waitFor();
    visitor.expects(422);
    await visitor.assertAccessible();
    await page.getByLabel('Website', { exact: true }).fill('https://lights.example/aarhus');

    await says(origin, entry, steward, { city: 'Silkeborg', foundedYear: 1999 });
    await page.getByRole('button', { name: 'Save and publish' }).click();
    await page.getByText('Taken over from them: Founded').waitFor();
    await page.getByText('Silkeborg').waitFor();
    await visitor.assertAccessible();
    await visitor.picture('met', true);
    await page.getByRole('button', { name: 'Take theirs' }).click();
    assert.equal(await page.getByLabel('City').inputValue(), 'Silkeborg');
    await page.getByRole('button', { name: 'Save and publish' }).click();
    await page.getByText('Done. Everybody sees it now.').waitFor();
    const saved = await read(origin, entry);
    assert.deepEqual([saved.city, saved.foundedYear, saved.website], ['Silkeborg', 1999, 'https://lights.example/aarhus']);

    await page.getByLabel('Choose a picture').setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: await page.screenshot({ clip: { x: 0, y: 0, width: 60, height: 60 } }) });
    await page.getByRole('button', { name: 'Remove the logo' }).waitFor();

    await page.getByRole('link', { name: 'News and projects' }).click();
    await page.getByRole('button', { name: 'Write something new' }).click();
    await page.getByLabel('Title in English').fill('Lights on the fjord');
    await page.getByLabel('Text in English').fill('We lit the fjord.');
    await visitor.assertAccessible();
    await page.getByRole('button', { name: 'Publish' }).click();
    await page.getByText('Lights on the fjord').first().waitFor();

    await answers(visitor);
    await measures(visitor);

    await page.getByRole('link', { name: 'Editors' }).click();
    await page.getByRole('button', { name: 'Stop editing this entry' }).waitFor();
    await visitor.assertAccessible();

    await page.getByRole('link', { name: 'History' }).click();
    page.on('dialog', (dialog) => dialog.accept());
    const first = page.locator('.history > li').last();
    await first.getByText('What was different').click();
    await first.getByText('Aarhus', { exact: true }).waitFor();
    await visitor.assertAccessible();
    await visitor.picture('history', true);
    await first.getByRole('button', { name: 'Restore this version' }).click();
    await page.getByText('Done. Everybody sees it now.').waitFor();
    assert.equal((await read(origin, entry)).city, 'Aarhus');

    await page.goto(`/clusters/${slug}`);
    await page.getByRole('heading', { name: 'News, projects and publications' }).waitFor();
    await page.getByText('Lights on the fjord').waitFor();
    await page.getByRole('link', { name: 'Edit this entry' }).waitFor();

    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL(`${origin}/`);
    await page.getByRole('link', { name: 'Sign in' }).click();
    await page.locator('#username').waitFor();
  });

  await test('a visitor is asked to sign in before editing, and nobody signs in by a stale link', async (visitor) => {
    const { page } = visitor;
    visitor.expects(400);
    await page.goto('/organisation');
    await page.getByText('Sign in to edit the entry of your organisation.').waitFor();
    await visitor.assertAccessible();
    const answer = await page.goto('/login/oauth2/code/klynge?state=stale&code=stale');
    assert.equal(answer.status(), 400);
    await page.getByRole('heading', { name: 'Signing in did not work' }).waitFor();
    await visitor.assertAccessible();
  });
}

export async function setsPassword(page, invitation) {
  await page.goto(invitation);
  await page.locator('a[href*="login-actions"]').first().click();
  await page.locator('#password-new').fill(PASSWORD);
  await page.locator('#password-confirm').fill(PASSWORD);
  await page.locator('[type="submit"]').first().click();
  await page.locator('#password-new').waitFor({ state: 'detached' });
}

async function read(origin, entry) {
  return (await fetch(origin + entry)).json();
}

/** A steward has something to correct at the same time. */
async function says(origin, entry, token, change) {
  const answer = await fetch(origin + entry);
  const now = await answer.json();
  const platforms = ['id', 'slug', 'tier', 'pathToFull', 'attestedAt', 'stale', 'logo', 'label', 'publishedAt', 'updatedAt'];
  const statement = Object.fromEntries(Object.entries({ ...now, ...change }).filter(([name]) => !platforms.includes(name)));
  const said = await fetch(`${origin}${entry}/profile`, {
    method: 'PUT',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', 'If-Match': answer.headers.get('ETag') },
    body: JSON.stringify(statement),
  });
  assert.equal(said.status, 200, await said.text());
}
