import assert from 'node:assert/strict';
import { looked } from './visitor.mjs';

const HOUR = 3_600_000;

/** An organiser's day: from the draft to the door. */
export async function organises(test, { organiser }) {
  await test('an organiser drafts an event, edits its programme beside somebody else, and opens the door without a connection', async (visitor) => {
    const { page } = visitor;
    visitor.expects(404, 412, 422);
    visitor.expectsNoConnection();
    await organiser.signsIn(visitor, '/desk');
    await page.getByRole('heading', { level: 1, name: 'My events' }).waitFor();
    await looked(visitor, 'desk');
    await page.getByRole('link', { name: 'New event' }).click();
    await page.getByLabel('Type').selectOption('Workshop');
    await page.getByLabel('Name in English').fill('Lights Workshop');
    await page.getByLabel('Time zone').selectOption('UTC');
    await page.getByLabel('Starts').fill(at(2));
    await page.getByLabel('Ends').fill(at(1));
    await page.getByLabel('City').fill('Odense');
    await page.getByLabel('Country').selectOption('Denmark');
    await page.getByRole('button', { name: 'Save as a draft' }).click();
    await page.locator('#field-ends-fault', { hasText: 'The end comes after the start.' }).waitFor();
    await page.getByLabel('Ends').fill(at(6));
    await page.getByRole('button', { name: 'Save as a draft' }).click();
    await page.getByRole('heading', { level: 1, name: 'Event and programme' }).waitFor();
    await page.getByRole('heading', { name: 'Lights Workshop' }).waitFor();
    const event = new URL(page.url()).pathname.split('/').pop();

    await page.getByRole('button', { name: 'Add a room' }).click();
    await page.getByLabel('Room 1').fill('Great hall');
    await addSession(page, 'Opening', 2, 3);
    await addSession(page, 'Panel', 2, 4);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Another session is in this room then.').first().waitFor();
    await looked(visitor, 'desk-edit');
    await session(page, 'Panel').getByLabel('Starts').fill(at(3));
    await changes(organiser, event, (now) => ({ ...now, website: 'https://lights.example/workshop' }));
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('heading', { name: 'Somebody else changed the event meanwhile' }).waitFor();
    await page.waitForFunction(() => document.querySelector('#field-website').value === 'https://lights.example/workshop');
    await visitor.assertAccessible();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved.', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Publish' }).click();
    await page.getByRole('link', { name: 'Public page' }).waitFor();

    await page.getByRole('link', { name: 'Registration', exact: true }).click();
    await page.getByLabel('Seats in total').fill('5');
    await page.getByRole('checkbox', { name: 'Opening' }).check();
    await page.getByRole('button', { name: 'Add a question' }).click();
    await page.getByLabel('Question in English').fill('How do you come?');
    await looked(visitor, 'desk-terms');
    await page.getByRole('button', { name: 'Open registration' }).click();
    await page.getByText('These terms stand.').waitFor();

    const guest = await registered(organiser, event, { name: 'Gerda Guest', email: 'gerda@lights.example', country: 'DK' });
    await page.getByRole('link', { name: 'Guests', exact: true }).click();
    await page.getByRole('heading', { name: 'Gerda Guest' }).waitFor();
    await visitor.assertAccessible();
    const badges = await page.getByRole('link', { name: 'Badges (PDF)' }).getAttribute('href');
    assert.equal((await (await page.request.get(badges)).body()).subarray(0, 5).toString(), '%PDF-');

    await page.getByRole('link', { name: 'Check-in', exact: true }).click();
    await page.getByText('Everything has arrived.').waitFor();
    await page.context().setOffline(true);
    await checksIn(page, guest.code);
    await page.getByText('1 scan waits to be sent.').waitFor();
    await looked(visitor, 'desk-door');
    await page.context().setOffline(false);
    await page.getByText('Welcome!').waitFor();
    await page.getByText('Gerda Guest').waitFor();
    await page.getByText('Everything has arrived.').waitFor();
    await checksIn(page, guest.code);
    await page.getByText('Is in already').waitFor();
    await checksIn(page, 'forged');
    await page.getByText('No ticket of this event').waitFor();

    await page.getByRole('link', { name: 'Numbers', exact: true }).click();
    await page.getByText('1 has arrived').waitFor();
    await page.getByRole('row', { name: 'Denmark 1' }).waitFor();
    await looked(visitor, 'desk-numbers');

    await page.getByRole('link', { name: 'Feedback', exact: true }).click();
    await page.getByRole('button', { name: 'Add a question' }).click();
    await page.getByLabel('Question in English').fill('How bright was it?');
    await page.getByLabel('Kind of answer').selectOption('1 to 5');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved.', { exact: true }).waitFor();
    await page.reload();
    assert.equal(await page.getByLabel('Question in English').inputValue(), 'How bright was it?');
    await looked(visitor, 'desk-feedback');

    await page.getByRole('link', { name: 'Bring in a programme' }).click();
    const table = `title,starts,ends,room\nKeynote,${at(2)},${at(3)},Great hall\nBroken,${at(4)},${at(3)},\n`;
    await page.getByLabel('File').setInputFiles({ name: 'programme.csv', mimeType: '', buffer: Buffer.from(table) });
    await page.getByRole('heading', { name: '1 sound, 1 faulty, 0 left out' }).waitFor();
    await looked(visitor, 'desk-import');
    await page.getByLabel('File').setInputFiles({ name: 'programme.csv', mimeType: '', buffer: Buffer.from(table.replace(/Broken.*/, '')) });
    await page.getByRole('button', { name: 'Make this the programme' }).click();
    await page.getByRole('heading', { name: 'This is the programme now.' }).waitFor();
  });
}

function at(hours) {
  return new Date(Math.floor(Date.now() / HOUR) * HOUR + hours * HOUR).toISOString().slice(0, 16);
}

function session(page, title) {
  return page.locator('details.session', { has: page.locator('summary', { hasText: title }) });
}

async function addSession(page, title, from, to) {
  await page.getByRole('button', { name: 'Add a session' }).click();
  const added = page.locator('details.session').last();
  await added.getByLabel('Title').fill(title);
  await added.getByLabel('Starts').fill(at(from));
  await added.getByLabel('Ends').fill(at(to));
  await added.getByLabel('Room').selectOption('Great hall');
}

/** Somebody else at another desk. */
async function changes({ origin, token }, event, change) {
  const path = `${origin}/api/v1/events/${event}`;
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
  const now = await (await fetch(`${path}/draft`, { headers })).json();
  const ours = ['type', 'title', 'summary', 'format', 'place', 'timeZone', 'starts', 'ends'];
  const body = change(Object.fromEntries(ours.map((field) => [field, now[field]])));
  const said = await fetch(path, { method: 'PUT', headers: { ...headers, 'If-Match': '*' }, body: JSON.stringify(body) });
  assert.equal(said.status, 200, await said.text());
}

/** From somewhere else, and without an account. */
async function registered({ origin }, event, guest) {
  const headers = { 'Content-Type': 'application/json' };
  const answer = await fetch(`${origin}/api/v1/events/${event}/attendances`, { method: 'POST', headers, body: JSON.stringify(guest) });
  assert.equal(answer.status, 201);
  return answer.json();
}

async function checksIn(page, code) {
  await page.getByLabel('Code of the ticket').fill(code);
  await page.getByRole('button', { name: 'Check in' }).click();
}
