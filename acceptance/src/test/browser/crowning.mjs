import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setsPassword } from './editing.mjs';
import { looked } from './visitor.mjs';

const ZONE = 'UTC';
const PATIENCE = 150_000;
const PAUSE = 250;

/** Seconds from the beginning; other walks go on in between, and the vote ends when people have voted. */
const PLAN = { nominationsUntil: 28, scoringUntil: 100, votingFrom: 100, votingUntil: 115 };
const MARGIN = 10;
const LONGER = 20;

/** One award from its draft to the winner, by the platform's own clock. Its four parts have other walks between them. */
export class Crowning {
  /**
   * @param event whose guests vote on site
   * @param organiser, juror, second accounts: who runs the award, and the jury
   * @param editor account that edits one nominee's entry
   * @param rival slug of the other nominee, its editor, and the editor's invitation
   */
  constructor(test, { event, organiser, juror, second, editor, rival }) {
    Object.assign(this, { test, event, organiser, juror, second, editor, rival, trouble: null });
  }

  async nominates() {
    await this.test('nominees of an open award stand behind what is said of them', async (visitor) => {
      const { page } = visitor;
      this.began = Date.now();
      const { award } = await this.organiser.does('POST', '/api/v1/awards', definition(this.event, this.began));
      this.path = `/api/v1/awards/${award}`;
      this.lasts('nominations', PLAN.nominationsUntil);
      await this.organiser.does('POST', `${this.path}/opening`);
      this.watch = setInterval(() => this.prolongs().catch((error) => (this.trouble = error)), MARGIN * 100).unref();
      for (const { name } of [this.juror, this.second]) {
        await this.organiser.does('POST', `${this.path}/jurors`, { account: name });
      }
      const [own] = await this.clusterOf(this.editor);
      this.nominee = own;
      for (const nominee of [own, this.rival.slug]) {
        await this.organiser.does('POST', `${this.path}/nominations`, { category: 'manager', nominee, statement: `${nominee} lights the fjord.` });
      }
      await this.editor.signsIn(visitor, `/awards/${award}`);
      await page.getByText(`${own} lights the fjord.`).waitFor();
      assert.equal(await page.getByText(`${this.rival.slug} lights the fjord.`).count(), 0);
      await standsBehindIt(page);

      await page.context().clearCookies();
      await setsPassword(page, this.rival.invitation);
      await this.rival.editor.signsIn(visitor, `/awards/${award}`);
      await page.getByText(`${this.rival.slug} lights the fjord.`).waitFor();
      await standsBehindIt(page);
    });
    this.lasts('vote', PLAN.votingUntil);
  }

  async judges() {
    await this.test('a juror accepts, declares a tie, sees no more of that nominee, and marks the other', async (visitor) => {
      const { page } = visitor;
      await this.reaches('scoring');
      await this.juror.signsIn(visitor, this.page());
      await page.getByText('You are invited to this jury.').waitFor();
      await page.getByRole('button', { name: 'Accept', exact: true }).click();
      await page.getByText(`${this.rival.slug} lights the fjord.`).waitFor();
      await page.getByText('Declare a tie').click();
      await page.getByLabel('Organisation').fill(this.rival.slug);
      await page.getByLabel('What binds you').selectOption('Something personal');
      await page.getByRole('button', { name: 'Declare', exact: true }).click();
      await page.getByText(`Your tie to ${this.rival.slug} is on record.`).waitFor();
      await page.getByText(`${this.rival.slug} lights the fjord.`).waitFor({ state: 'detached' });
      await page.getByLabel('Impact (70 %)').selectOption('9');
      await page.getByRole('button', { name: 'Save marks' }).click();
      visitor.expects(422);
      await page.locator('[id$="craft-fault"]').waitFor();
      await looked(visitor, 'jury');
      await page.getByLabel('Craft (30 %)').selectOption('8');
      await page.getByLabel('Comment').fill('Bright.');
      await page.getByRole('button', { name: 'Save marks' }).click();
      await page.getByText('Saved. You can change your marks until scoring ends.').waitFor();
      await page.reload();
      await page.getByText(`${this.nominee} lights the fjord.`).waitFor();
      assert.equal(await page.getByLabel('Comment').inputValue(), 'Bright.');
      assert.equal(await page.getByText(`${this.rival.slug} lights the fjord.`).count(), 0);
    });
    await this.test('a second juror judges both, elsewhere', async () => {
      await this.second.does('POST', `${this.path}/jury/answer`, { accepted: true });
      const both = await this.second.does('GET', `${this.path}/jury/nominations`);
      assert.deepEqual(both.map(({ nominee }) => nominee).sort(), [this.nominee, this.rival.slug].sort());
      for (const { id, nominee } of both) {
        const mark = nominee === this.nominee ? 7 : 5;
        await this.second.does('PUT', `${this.path}/jury/nominations/${id}/marks`, { scores: { impact: mark, craft: mark } });
      }
    });
  }

  async votes() {
    await this.test('a guest votes by the code of the ticket, keeps the receipt, and changes the ballot', async (visitor) => {
      const { page } = visitor;
      await this.reaches('scored', 'shortlisted', 'voting');
      await this.organiser.does('POST', `${this.path}/shortlist`);
      await this.reaches('voting');
      const { items } = await this.organiser.does('GET', `/api/v1/events/${this.event}/attendances?standing=confirmed`);
      const [{ votingCode: code }] = await this.organiser.does('POST', `${this.path}/voting-codes`, { registrations: [items[0].id] });
      this.first = await this.casts(page, code, this.nominee, 'Cast ballot');
      await looked(visitor, 'vote');
      await page.reload();
      await page.getByText(this.first).waitFor();
      this.last = await this.casts(page, code, this.rival.slug, 'Change ballot');
      const { shortlists } = await this.second.does('GET', this.path);
      const { nomination } = shortlists[0].finalists.find(({ cluster }) => cluster === this.nominee);
      await this.second.does('PUT', `${this.path}/categories/manager/ballot`, { nomination, nonce: '0123456789abcdef'.repeat(2) });
    });
    clearInterval(this.watch);
  }

  async isHandedOver(pictures) {
    await this.test('who won is named with the votes and why, and each receipt says where its ballot is', async (visitor) => {
      const { page } = visitor;
      await this.reaches('counted');
      assert.equal(this.trouble, null);
      const { head: kept, step } = await this.organiser.does('POST', `${this.path}/ceremony`);
      await page.goto(this.page());
      const winner = page.getByRole('listitem').filter({ hasText: 'Winner' });
      await winner.filter({ hasText: '1 vote' }).locator(`a[href="/clusters/${this.nominee}"]`).waitFor();
      await page.getByText('The votes were equal. It was decided by: The jury’s result.').waitFor();
      await checks(page, this.first, 'A later ballot of the same voter is counted in its place.');
      await checks(page, this.last, 'Your ballot is counted.');
      await looked(visitor, 'award-handed-over');
      await page.goto(`/clusters/${this.nominee}`);
      await this.isHonoured();
      await page.reload();
      await page.getByRole('region', { name: 'Awards' }).getByText('winner').waitFor();
      await visitor.assertAccessible();
      const file = await (await page.request.get(`${this.path}/audit-file`)).text();
      await writeFile(join(pictures, 'award.jsonl'), file);
      await writeFile(join(pictures, 'award.json'), JSON.stringify({ head: `${step}:${kept}`, receipt: this.last }));
    });
  }

  page() {
    return this.path.replace('/api/v1', '');
  }

  /** Slugs of what somebody edits. */
  async clusterOf(account) {
    const [, claims] = (await account.token()).split('.');
    const { organization } = JSON.parse(Buffer.from(claims, 'base64url').toString());
    return Array.isArray(organization) ? organization : Object.keys(organization);
  }

  /** Fills in a ballot and sends it; its receipt. */
  async casts(page, code, slug, button) {
    await page.goto(this.page());
    const { shortlists } = await (await page.request.get(this.path)).json();
    const { name } = shortlists[0].finalists.find(({ cluster }) => cluster === slug);
    await page.getByRole('radio', { name }).check();
    await page.getByLabel('Your voting code').fill(code);
    const [answer] = await Promise.all([page.waitForResponse('**/ballot'), page.getByRole('button', { name: button }).click()]);
    await page.getByText('Your ballot is in the box.').waitFor();
    const { receipt } = await answer.json();
    await page.getByText(receipt).waitFor();
    return receipt;
  }

  lasts(period, seconds) {
    this.period = { name: period, ends: this.began + seconds * 1000 };
  }

  /** However long other walks take: nominations and the vote end when people have had their say. */
  async prolongs() {
    const { name, ends } = this.period;
    if (ends - Date.now() < MARGIN * 1000) {
      this.period.ends = Date.now() + LONGER * 1000;
      await this.organiser.does('POST', `${this.path}/extensions`, { period: name, until: local(this.period.ends), reason: 'It takes longer.' });
    }
  }

  /** Waits for the platform's clock. */
  async reaches(...stages) {
    await until(async () => stages.includes((await this.read(this.path)).stage));
  }

  /** What everybody may. */
  async read(path) {
    return (await fetch(this.organiser.origin + path)).json();
  }

  async isHonoured() {
    await until(async () => (await this.read(`/api/v1/clusters/${this.nominee}`)).honours?.length > 0);
  }
}

function definition(event, began) {
  const dates = Object.fromEntries(Object.entries(PLAN).map(([date, seconds]) => [date, local(began + seconds * 1000)]));
  return {
    name: 'Lamp of the Year', series: `lamp-${began}`, event, zone: ZONE, ...dates,
    categories: [{ id: 'manager', name: 'Manager' }],
    criteria: [{ id: 'impact', name: 'Impact', weight: 70 }, { id: 'craft', name: 'Craft', weight: 30 }],
    normalisation: 'none', quorum: 1, ties: ['jury-score', 'lot'],
  };
}

function local(time) {
  return new Date(time).toISOString().replace('Z', '');
}

async function standsBehindIt(page) {
  await page.getByRole('button', { name: 'Stand behind this version' }).click();
  await page.getByText('Counts', { exact: true }).waitFor();
}

async function checks(page, receipt, where) {
  await page.getByLabel('Your receipt').fill(receipt);
  await page.getByRole('button', { name: 'Check receipt' }).click();
  await page.getByText(where).waitFor();
}

async function until(isTrue) {
  const end = Date.now() + PATIENCE;
  while (!(await isTrue())) {
    assert.ok(Date.now() < end, 'It takes too long.');
    await new Promise((later) => setTimeout(later, PAUSE));
  }
}
