import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const PATIENCE = 15_000;

export const DESKTOP = { width: 1280, height: 800 };
export const PHONE = { width: 390, height: 844 };

/** One browser for all visitors. WebGL is drawn by the processor. */
export class Browser {
  constructor(browser, origin, pictures) {
    Object.assign(this, { browser, origin, pictures });
  }

  /** @param more arguments of the program */
  static async start(program, origin, pictures, more = []) {
    const browser = await chromium.launch({
      executablePath: program,
      args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-dev-shm-usage', ...more],
    });
    return new Browser(browser, origin, pictures);
  }

  /** Somebody who was never here before, unless it is said what the browser has kept. */
  async visitor(locale, storageState) {
    const context = await this.browser.newContext({
      baseURL: this.origin,
      viewport: DESKTOP,
      locale,
      storageState,
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(PATIENCE);
    return new Visitor(context, await context.newPage(), this);
  }

  close() {
    return this.browser.close();
  }
}

export class Visitor {
  constructor(context, page, { origin, pictures }) {
    Object.assign(this, { context, page, origin, pictures, troubles: [], requests: [], expected: [], others: [] });
    page.on('pageerror', (error) => this.troubles.push(`error: ${error}`));
    page.on('console', (message) => {
      if (message.type() === 'error') {
        this.troubles.push(`console: ${message.text()}`);
      }
    });
    page.on('response', (answer) => this.requests.push({ url: answer.url(), status: answer.status() }));
  }

  /** Status codes that this walk meets on purpose; browsers write them on the console. */
  expects(...statuses) {
    this.expected.push(...statuses.map((status) => `status of ${status}`));
  }

  /** This walk goes on while the connection is lost. */
  expectsNoConnection() {
    this.expected.push('net::ERR_INTERNET_DISCONNECTED');
  }

  /** Where this walk leads beside the platform. */
  alsoAsks(origin) {
    this.others.push(origin);
  }

  /** Nothing failed in the browser's eyes, content security policy included, and nobody else was asked for anything. */
  assertUntroubled() {
    const troubles = this.troubles.filter((trouble) => !this.expected.some((text) => trouble.includes(text)));
    assert.deepEqual(troubles, []);
    const strangers = this.requests.map(({ url }) => url).filter((url) => /^https?:/.test(url) && ![this.origin, ...this.others].some((known) => url.startsWith(known)));
    assert.deepEqual(strangers, []);
  }

  /** Returns when the map stands still with all its tiles. */
  async mapIsDrawn() {
    await this.page.locator('.map-canvas[data-idle="true"]').first().waitFor();
  }

  async assertAccessible() {
    // Not as a script of the page, whose policy forbids it.
    await this.page.evaluate(AXE);
    const { violations } = await this.page.evaluate(
      (tags) => globalThis.axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] }),
      RULES,
    );
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.html} ${node.failureSummary}`).join('\n')}`);
    assert.deepEqual(found, []);
  }

  async assertFitsTheScreen() {
    const [wide, screen] = await this.page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    assert.ok(wide <= screen, `${this.page.url()} is ${wide} wide on a screen of ${screen}`);
  }

  picture(name, whole = false) {
    return this.page.screenshot({ path: join(this.pictures, `${name}.png`), fullPage: whole });
  }

  leave() {
    return this.context.close();
  }
}

/** At both widths: it fits, is photographed, and is readable by machines. */
export async function looked(visitor, name) {
  const { page } = visitor;
  for (const [width, screen] of [['desktop', DESKTOP], ['phone', PHONE]]) {
    await page.setViewportSize(screen);
    await visitor.assertFitsTheScreen();
    await visitor.picture(`${name}-${width}`, true);
  }
  await visitor.assertAccessible();
  await page.setViewportSize(DESKTOP);
}
