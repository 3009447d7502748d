import assert from 'node:assert/strict';

const REGISTRATIONS = '/api/v1/registrations';

export async function registers(test, { steward }) {
  await test('an applicant registers, is asked for a change and makes it', async (visitor) => {
    const { page } = visitor;
    visitor.expects(422);
    await page.goto('/register');
    await page.getByLabel('Country', { exact: true }).selectOption('DK');
    await page.getByLabel('Name in English').fill('Lanterns of Funen');
    await page.getByText(/^Draft saved on this device/).waitFor();
    await page.reload();
    assert.equal(await page.getByLabel('Name in English').inputValue(), 'Lanterns of Funen');
    await page.getByLabel('Name in English').fill('');

    await page.getByRole('button', { name: 'Send registration' }).click();
    const summary = page.locator('.summary');
    await summary.getByRole('heading', { name: /fields need your attention/ }).waitFor();
    assert.equal(await focused(page), '/name');
    assert.ok((await page.locator('.field .fault').count()) > 10);
    await visitor.assertAccessible();
    await visitor.picture('faults');
    await summary.getByRole('button', { name: /^The data of the organisation/ }).waitFor();
    await summary.getByRole('button', { name: 'E-mail' }).click();
    assert.equal(await focused(page), '/contact/email');

    await fill(page);
    await page.getByLabel('Small and medium-sized companies').fill('300');
    await page.getByRole('button', { name: 'Send registration' }).click();
    await page.getByText('The parts add up to more than the total.').first().waitFor();
    assert.equal(await focused(page), '/members/total');
    await page.getByLabel('Small and medium-sized companies').fill('30');
    await page.getByRole('button', { name: 'Send registration' }).click();

    await page.waitForURL(/\/follow-up#/);
    await page.getByText('Thank you. Your registration has arrived.').waitFor();
    await visitor.assertAccessible();
    await visitor.picture('arrived');
    const id = /#([0-9a-f-]{36})\./.exec(page.url())[1];
    await askForChange(page, id, steward);

    await page.reload();
    await page.getByText('The name of the city, please.').waitFor();
    await visitor.assertAccessible();
    await visitor.picture('change-requested', true);
    await page.getByLabel('City').fill('Odense C');
    await page.getByRole('button', { name: 'Send again' }).click();
    await page.getByText('Sent. A steward will look at it.').waitFor();
    const corrected = await read(page, id, steward);
    assert.equal((await corrected.json()).city, 'Odense C');

    // Nothing of it is left on the device.
    assert.deepEqual(await page.evaluate(() => Object.keys(localStorage)), []);
  });

  await test('an answer that is lost on the way is asked for again, and nothing is registered twice', async (visitor) => {
    const { page } = visitor;
    visitor.expected.push('ERR_FAILED', 'ERR_CONNECTION');
    const ids = [];
    let lose = true;
    await page.route(`**${REGISTRATIONS}`, async (route) => {
      const answer = await route.fetch();
      ids.push((await answer.json()).id);
      await (lose ? route.abort('connectionreset') : route.fulfill({ response: answer }));
      lose = false;
    });
    await page.goto('/register');
    await page.getByLabel('Country', { exact: true }).selectOption('DK');
    await fill(page);
    await page.getByRole('button', { name: 'Send registration' }).click();
    await page.getByText(/it will not be counted twice/).waitFor();
    await page.getByText(/^Draft saved on this device/).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Send registration' }).click();
    await page.getByText('Thank you. Your registration has arrived.').waitFor();
    assert.equal(ids.length, 2);
    assert.equal(ids[0], ids[1]);
  });

  await test('a follow-up address that is not whole opens nothing', async (visitor) => {
    const { page } = visitor;
    visitor.expects(403);
    await page.goto('/follow-up');
    await page.getByLabel('Your follow-up address').fill('https://klynge.example/follow-up');
    await page.getByRole('button', { name: 'Open' }).click();
    await page.getByText('This is not a follow-up address.').waitFor();
    await visitor.assertAccessible();
    await page.goto('/follow-up#0198f3aa-1c2d-7e3f-8a4b-5c6d7e8f9a0b.pY0-_x3sVdQ6zJt8Kq2WmA');
    await page.getByText('This follow-up address is not complete.').waitFor();
  });
}

async function fill(page) {
  await page.getByLabel('Name in English').fill('Lanterns of Funen');
  await page.getByLabel('Region (NUTS)').selectOption('DK031');
  await page.getByLabel('City').fill('Odense');
  await page.getByLabel('Latitude').fill('55,4');
  await page.getByLabel('Longitude').fill('10.39');
  await page.getByLabel('Website', { exact: true }).fill('https://lanterns.example');
  await page.getByLabel(/^English version/).fill('https://lanterns.example/en');
  await page.getByRole('group', { name: /^Industrial ecosystems/ }).getByText('Digital').click();
  await page.getByRole('group', { name: /^Economic activities/ }).getByRole('textbox').fill('28.1');
  await page.keyboard.press('Enter');
  await page.getByLabel('Members in total').fill('40');
  await page.getByLabel('Small and medium-sized companies').fill('30');
  await page.getByLabel('Research and education').fill('5');
  await page.getByLabel(/^Staff of the cluster/).fill('2,5');
  await page.getByRole('group', { name: /^Languages your staff/ }).getByRole('textbox').fill('Danish');
  await page.keyboard.press('Enter');
  await page.getByLabel(/^How public bodies/).fill('The city sits on the board.');
  await page.getByRole('group', { name: /^Are you interested/ }).getByLabel('Yes').check();
  await page.getByLabel('Text in English').fill('Lanterns that guide ships.');
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Test Person');
  await page.getByLabel('E-mail').fill('lanterns@odense.example');
  await page.getByLabel('Role').fill('manager');
  await page.getByLabel(/^The data of the organisation/).check();
}

function focused(page) {
  return page.evaluate(() => document.activeElement.closest('[data-pointer]')?.dataset.pointer);
}

function read(page, id, token) {
  return page.request.get(`${REGISTRATIONS}/${id}`, { headers: { Authorization: `Bearer ${token}` } });
}

async function askForChange(page, id, token) {
  const { etag } = (await read(page, id, token)).headers();
  const answer = await page.request.post(`${REGISTRATIONS}/${id}/change-request`, {
    headers: { Authorization: `Bearer ${token}`, 'If-Match': etag },
    data: { message: 'The name of the city, please.' },
  });
  assert.equal(answer.status(), 200, await answer.text());
}
