// Walks through the portal in a real browser and prints one line of JSON a test: {"test", "failure"}.
// KLYNGE_GATEWAY: address of the platform. KLYNGE_STEWARD: access token of a steward. KLYNGE_PICTURES: folder for
// screenshots. KLYNGE_SLUG: a cluster in Denmark. KLYNGE_EVENT, KLYNGE_AWARD: ids of one each. KLYNGE_UNSUBSCRIBE:
// a link as it stands in an e-mail. KLYNGE_INVITATION, KLYNGE_EDITOR: an editor's link and e-mail address. KLYNGE_KEYCLOAK: where
// people sign in. KLYNGE_ORGANISER, KLYNGE_JUROR, KLYNGE_SECOND_JUROR: an organiser's and two other accounts' user names and passwords,
// with a colon in between. KLYNGE_CLI: id and secret of the command line's client, likewise. KLYNGE_RIVAL, KLYNGE_RIVAL_INVITATION:
// e-mail address and link of an editor of the cluster in Denmark. KLYNGE_CHROMIUM: the browser's program.
import assert from 'node:assert/strict';
import { Account } from './account.mjs';
import { seesFigures } from './answering.mjs';
import { attends } from './attending.mjs';
import { Crowning } from './crowning.mjs';
import { organises } from './desk.mjs';
import { edits, PASSWORD } from './editing.mjs';
import { findsClusters } from './finding.mjs';
import { honours } from './honouring.mjs';
import { speaksFiveLanguages } from './languages.mjs';
import { hears } from './notices.mjs';
import { looksAtAwards, looksAtEvents } from './occasions.mjs';
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

const account = (nameAndPassword) =>
  new Account(process.env.KLYNGE_GATEWAY, process.env.KLYNGE_KEYCLOAK, nameAndPassword, process.env.KLYNGE_CLI);
const organiser = account(process.env.KLYNGE_ORGANISER);
const crowning = new Crowning(test, {
  event: process.env.KLYNGE_EVENT,
  organiser,
  juror: account(process.env.KLYNGE_JUROR),
  second: account(process.env.KLYNGE_SECOND_JUROR),
  editor: account(`${process.env.KLYNGE_EDITOR}:${PASSWORD}`),
  rival: { slug: process.env.KLYNGE_SLUG, editor: account(`${process.env.KLYNGE_RIVAL}:${PASSWORD}`), invitation: process.env.KLYNGE_RIVAL_INVITATION },
});

try {
  // These first: the steward's token does not last long.
  await edits(test, {
    invitation: process.env.KLYNGE_INVITATION,
    email: process.env.KLYNGE_EDITOR,
    keycloak: process.env.KLYNGE_KEYCLOAK,
    steward: process.env.KLYNGE_STEWARD,
  });
  await crowning.nominates();
  await registers(test, { steward: process.env.KLYNGE_STEWARD });
  await crowning.judges();
  // Beside the others, as it only looks.
  const looked = speaksFiveLanguages(test, { slug: process.env.KLYNGE_SLUG });
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
  await crowning.votes();
  await honours(test, { award: process.env.KLYNGE_AWARD, slug: process.env.KLYNGE_SLUG, organiser });
  await organises(test, { organiser });
  await hears(test, { organiser });
  await looked;
  await crowning.isHandedOver(process.env.KLYNGE_PICTURES);
} finally {
  await browser.close();
}
