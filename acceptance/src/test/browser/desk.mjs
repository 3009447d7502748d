import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Browser, looked } from './visitor.mjs';

const HOUR = 3_600_000;

/** What a camera sees. */
const SIGHT = { width: 640, height: 480 };

/** An organiser's day: from the draft to the door. */
export async function organises(test, { organiser }) {
  await test('an organiser drafts an event, edits its programme beside somebody else, and opens the door without a connection', async (visitor) => {
    const { page } = visitor;
    visitor.expects(404, 409, 412, 422);
    visitor.expectsNoConnection();
    await organiser.signsIn(visitor, '/events');
    await page.getByRole('button', { name: 'Take another address' }).click();
    await page.getByText('The address is another one now').waitFor();
    await page.goto('/desk');
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
    await page.getByLabel('Seats in total').fill('2');
    await page.getByRole('checkbox', { name: 'Opening' }).check();
    await page.getByRole('button', { name: 'Add a question' }).click();
    await page.getByLabel('Question in English').fill('How do you come?');
    await looked(visitor, 'desk-terms');
    await page.getByRole('button', { name: 'Open registration' }).click();
    await page.getByText('These terms stand.').waitFor();

    const guest = await registered(organiser, event, { name: 'Gerda Guest', email: 'gerda@lights.example', country: 'DK' });
    await registered(organiser, event, { name: 'Nils Nobody', email: 'nils@lights.example' });
    const waits = await registered(organiser, event, { name: 'Wanda Waits', email: 'wanda@lights.example' });
    await page.getByLabel('Seats in total').fill('1');
    await page.getByRole('button', { name: 'Save terms' }).click();
    await page.getByRole('region', { name: /would lose their seats/ }).getByText('Nils Nobody').waitFor();
    await visitor.assertAccessible();
    await page.getByRole('link', { name: 'Guests', exact: true }).click();
    await page.getByRole('heading', { name: 'Gerda Guest' }).waitFor();
    await page.getByRole('button', { name: 'Offer a seat: Wanda Waits' }).click();
    await page.getByText('All seats have been taken meanwhile.').waitFor();
    await page.getByRole('button', { name: 'Cancel attendance: Nils Nobody' }).click();
    const sure = page.getByRole('dialog', { name: 'Cancel attendance: Nils Nobody' });
    await sure.getByLabel('Reason, for the guest to read').fill('You are at another event.');
    await visitor.assertAccessible();
    await sure.getByRole('button', { name: 'Cancel attendance' }).click();
    await guestOf(page, 'Nils Nobody').getByText('You are at another event.').waitFor();
    await guestOf(page, 'Wanda Waits').getByText(/^Is offered a seat/).waitFor();
    await declines(organiser, waits);
    await page.reload();
    await page.getByRole('button', { name: 'Offer a seat: Wanda Waits' }).click();
    await guestOf(page, 'Wanda Waits').getByText(/^Is offered a seat/).waitFor();
    await looked(visitor, 'desk-guests');
    const badges = await page.getByRole('link', { name: 'Badges (PDF)' }).getAttribute('href');
    assert.equal((await (await page.request.get(badges)).body()).subarray(0, 5).toString(), '%PDF-');

    await page.getByRole('link', { name: 'Check-in', exact: true }).click();
    await page.getByText('Everything has arrived.').waitFor();
    await page.getByText('This page can be opened again without a connection.').waitFor();
    await page.context().setOffline(true);
    await checksIn(page, guest.code);
    await page.getByText('1 scan waits to be sent.').waitFor();
    await page.reload();
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
    await scansWithCamera(visitor, guest);

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

    await page.goto('/desk/new');
    await page.getByLabel('Type').selectOption('Talk');
    await page.getByLabel('Name in English').fill('Lights Talk');
    await page.getByLabel('Time zone').selectOption('UTC');
    await page.getByLabel('Starts').fill('2098-05-07T09:00');
    await page.getByLabel('Ends').fill('2098-05-07T10:00');
    await page.getByLabel('In person or online').selectOption('Online');
    await page.getByLabel('Repeats').selectOption('By weeks');
    await page.getByRole('button', { name: 'Save as a draft' }).click();
    await page.getByText('A series ends').first().waitFor();
    await visitor.assertAccessible();
    await page.getByLabel('How many times').fill('3');
    await page.getByRole('button', { name: 'Save as a draft' }).click();
    await page.getByRole('link', { name: 'Lights Talk' }).first().click();
    await page.getByRole('button', { name: 'Publish the whole series' }).click();
    await page.getByRole('link', { name: 'Public page' }).click();
    const file = await page.getByRole('link', { name: 'The whole series as a calendar file' }).getAttribute('href');
    assert.equal((await (await page.request.get(file)).text()).match(/BEGIN:VEVENT/g).length, 3);
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
async function changes(account, event, change) {
  const path = `/api/v1/events/${event}`;
  const now = await account.does('GET', `${path}/draft`);
  const ours = ['type', 'title', 'summary', 'format', 'place', 'timeZone', 'starts', 'ends'];
  await account.does('PUT', path, change(Object.fromEntries(ours.map((field) => [field, now[field]]))), { 'If-Match': '*' });
}

/** From somewhere else, and without an account. */
async function registered({ origin }, event, guest) {
  const headers = { 'Content-Type': 'application/json' };
  const answer = await fetch(`${origin}/api/v1/events/${event}/attendances`, { method: 'POST', headers, body: JSON.stringify(guest) });
  assert.equal(answer.status, 201);
  return answer.json();
}

function guestOf(page, name) {
  return page.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) });
}

/** As guests do, by the address of their ticket. */
async function declines({ origin }, { ticket }) {
  const href = new URL(ticket.href, origin);
  href.pathname += '/refusal';
  assert.equal((await fetch(href, { method: 'POST' })).status, 200);
}

/** The same door on another device, before whose camera the ticket is held. */
async function scansWithCamera({ page, origin, pictures }, { ticket }) {
  const film = join(pictures, 'ticket.y4m');
  const svg = await (await fetch(new URL(ticket.qr, origin))).text();
  const grey = await page.evaluate(drawn, [`data:image/svg+xml,${encodeURIComponent(svg)}`, SIGHT.width, SIGHT.height]);
  await writeFile(film, filmOf(Buffer.from(grey, 'base64')));
  const camera = ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${film}`];
  const device = await Browser.start(process.env.KLYNGE_CHROMIUM, origin, pictures, camera);
  try {
    const other = await device.visitor('en-GB', await page.context().storageState());
    await other.page.goto(page.url());
    await other.page.getByRole('button', { name: 'Scan with the camera' }).click();
    await other.page.getByText('Is in already').waitFor();
    await other.page.getByText('Gerda Guest').waitFor();
    other.assertUntroubled();
  } finally {
    await device.close();
  }
}

/** A picture in the middle of a white sheet, a byte of brightness each point. */
async function drawn([picture, width, height]) {
  const image = new Image();
  image.src = picture;
  await image.decode();
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext('2d');
  pen.fillStyle = 'white';
  pen.fillRect(0, 0, width, height);
  const side = height * 0.8;
  pen.drawImage(image, (width - side) / 2, (height - side) / 2, side, side);
  const { data } = pen.getImageData(0, 0, width, height);
  const grey = Array.from({ length: width * height }, (_, point) => String.fromCharCode(data[point * 4]));
  return btoa(grey.join(''));
}

/** YUV4MPEG2, as the browser takes it in place of a camera. */
function filmOf(grey) {
  const colours = Buffer.alloc(grey.length / 2, 128);
  const head = Buffer.from(`YUV4MPEG2 W${SIGHT.width} H${SIGHT.height} F10:1 Ip A1:1 C420jpeg\n`);
  return Buffer.concat([head, ...Array.from({ length: 4 }, () => [Buffer.from('FRAME\n'), grey, colours]).flat()]);
}

async function checksIn(page, code) {
  await page.getByLabel('Code of the ticket').fill(code);
  await page.getByRole('button', { name: 'Check in' }).click();
}
