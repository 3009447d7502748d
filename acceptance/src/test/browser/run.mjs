// Walks through the portal in a real browser and prints one line of JSON a test: {"test", "failure"}.
// KLYNGE_GATEWAY: address of the platform. KLYNGE_STEWARD: access token of a steward. KLYNGE_PICTURES: folder for
// screenshots. KLYNGE_SLUG: a cluster in Denmark. KLYNGE_EVENT, KLYNGE_AWARD: ids of one each. KLYNGE_UNSUBSCRIBE:
// a link as it stands in an e-mail. KLYNGE_INVITATION, KLYNGE_EDITOR: an editor's link and e-mail address. KLYNGE_KEYCLOAK: where
// people sign in. KLYNGE_ORGANISER: an organiser's user name and password, with a colon in between; KLYNGE_ORGANISER_TOKEN: access
// token of the same. KLYNGE_CHROMIUM: the browser's program.
import assert from 'node:assert/strict';
import { seesFigures } from './answering.mjs';
import { attends } from './attending.mjs';
import { organises } from './desk.mjs';
import { edits } from './editing.mjs';
import { findsClusters } from './finding.mjs';
import { honours } from './honouring.mjs';
import { speaksFiveLanguages } from './languages.mjs';
import { looksAtAwards, looksAtEvents } from './occasions.mjs';
import { Organiser } from './organiser.mjs';
import { registers } from './registering.mjs';
import { Browser } from './visitor.mjs';

const browser = await Browser.start(process.env.KLYNGE_CHROMIUM, process.env.KLYNGE_GATEWAY, process.env.KLYNGE_PICTURES);
const wanted = process.argv[2] ?? '';

async function test(name, steps, locale = 'en-GB') {
  if (!name.includes(wanted)) {
    return;
  }
  const began = Date.now();
  let failure = null;
  const visitor = await browser.visitor(locale);
  try {
    await steps(visitor);
    visitor.assertUntroubled();
  } catch (error) {
    failure = String(error.stack ?? error);
    await visitor.picture(`failed-${name.replaceAll(/\W+/g, '-')}`).catch(() => undefined);
  } finally {
    await visitor.leave();
  }
  console.log(JSON.stringify({ test: name, failure, seconds: (Date.now() - began) / 1000 }));
}

try {
  // These first: the steward's token does not last long.
  await edits(test, {
    invitation: process.env.KLYNGE_INVITATION,
    email: process.env.KLYNGE_EDITOR,
    keycloak: process.env.KLYNGE_KEYCLOAK,
    steward: process.env.KLYNGE_STEWARD,
  });
  await registers(test, { steward: process.env.KLYNGE_STEWARD });
  await findsClusters(test, { slug: process.env.KLYNGE_SLUG });
  await test('who follows the link of an e-mail unsubscribes by its button', async ({ page }) => {
    await page.goto(process.env.KLYNGE_UNSUBSCRIBE);
    const asked = await page.getByRole('heading', { level: 1 }).textContent();
    const [answer] = await Promise.all([page.waitForResponse((one) => one.request().method() === 'POST'), page.getByRole('button').click()]);
    assert.equal(answer.status(), 200);
    await page.getByRole('heading', { level: 1 }).waitFor();
    assert.notEqual(await page.getByRole('heading', { level: 1 }).textContent(), asked);
  });
  await seesFigures(test);
  await looksAtEvents(test, { event: process.env.KLYNGE_EVENT, slug: process.env.KLYNGE_SLUG });
  await attends(test, { event: process.env.KLYNGE_EVENT });
  await looksAtAwards(test, { award: process.env.KLYNGE_AWARD });
  const { KLYNGE_GATEWAY, KLYNGE_KEYCLOAK, KLYNGE_ORGANISER, KLYNGE_ORGANISER_TOKEN } = process.env;
  const organiser = new Organiser(KLYNGE_GATEWAY, KLYNGE_KEYCLOAK, KLYNGE_ORGANISER, KLYNGE_ORGANISER_TOKEN);
  await honours(test, { award: process.env.KLYNGE_AWARD, slug: process.env.KLYNGE_SLUG, organiser });
  await organises(test, { organiser });
  await speaksFiveLanguages(test, { slug: process.env.KLYNGE_SLUG });
} finally {
  await browser.close();
}
