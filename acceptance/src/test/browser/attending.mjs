import assert from 'node:assert/strict';
import { looked } from './visitor.mjs';

/** One of the event's two seats is taken before. */
export async function attends(test, { event }) {
  let first = null;

  await test('a guest registers for an event on the web and gets a ticket', async (visitor) => {
    const { page } = visitor;
    visitor.expects(422);
    await page.goto(`/events/${event}`);
    await page.getByRole('link', { name: 'Register for this event' }).click();
    await page.getByText('Lights Conference').waitFor();
    await page.getByLabel('Name', { exact: true }).fill('Greta Guest');
    await page.getByLabel('E-mail').fill('greta');
    await page.getByRole('checkbox', { name: /Friday 28 March \(1 of 1 seats left\)/ }).check();
    await page.getByLabel('What do you not eat?').fill('Lanterns');
    await page.getByRole('button', { name: 'Send registration' }).click();
    await page.getByText('Please agree, or leave the form.').first().waitFor();
    await page.getByRole('checkbox', { name: /I agree/ }).check();
    await page.getByRole('button', { name: 'Send registration' }).click();
    await page.getByText('This does not have the expected form.').first().waitFor();
    assert.equal(await page.evaluate(() => document.activeElement.id), 'field-email');
    await looked(visitor, 'attend');

    await page.reload();
    await page.getByLabel('E-mail').fill('greta@lights.example');
    assert.equal(await page.getByLabel('Name', { exact: true }).inputValue(), 'Greta Guest');
    await page.getByRole('button', { name: 'Send registration' }).click();
    await page.getByRole('heading', { name: 'You have a seat.' }).waitFor();
    await page.getByRole('img', { name: 'QR code that opens the door' }).waitFor();
    await page.waitForFunction(() => document.querySelector('.qr').naturalWidth > 0);
    await page.getByText('Friday 28 March').waitFor();
    const calendar = await page.getByRole('link', { name: 'Add to calendar' }).getAttribute('href');
    assert.match(await (await page.request.get(calendar)).text(), /BEGIN:VCALENDAR[\s\S]*Lights Conference/);
    first = page.url();
    await looked(visitor, 'ticket');
  });

  await test('who finds no seat waits in line, is offered one that is given up, and takes it', async (visitor) => {
    const { page } = visitor;
    await page.goto(`/events/${event}/register`);
    await page.getByRole('radio', { name: 'Several of one organisation' }).check();
    await page.getByRole('button', { name: 'Add a guest' }).click();
    await visitor.assertAccessible();
    await page.getByRole('radio', { name: 'I come alone' }).check();
    await page.getByLabel('Name', { exact: true }).fill('Wanda Waiting');
    await page.getByLabel('E-mail').fill('wanda@lights.example');
    await page.getByRole('checkbox', { name: /I agree/ }).check();
    await page.getByRole('button', { name: 'Send registration' }).click();
    await page.getByText('Your place in it: 1').waitFor();
    const waiting = page.url();

    await page.goto(first);
    await page.getByRole('button', { name: 'I do not come' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Erase my data' }).click();
    await page.getByText('The personal data of this registration are erased.').waitFor();

    await page.goto(waiting);
    await page.reload();
    await page.getByRole('heading', { name: 'A seat has become free for you.' }).waitFor();
    await page.getByRole('button', { name: 'Take the seat' }).click();
    await page.getByRole('img', { name: 'QR code that opens the door' }).waitFor();
  });
}
