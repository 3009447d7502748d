/** Somebody with the role, who signs in as people do, and has another desk elsewhere. */
export class Organiser {
  /**
   * @param account user name and password, with a colon in between
   * @param token of the same account, for what is done elsewhere
   */
  constructor(origin, keycloak, account, token) {
    const colon = account.indexOf(':');
    Object.assign(this, { origin, keycloak, token, name: account.slice(0, colon), password: account.slice(colon + 1) });
  }

  /** @param to where to be afterwards */
  async signsIn(visitor, to) {
    const { page } = visitor;
    visitor.alsoAsks(this.keycloak);
    await page.goto(`/sign-in?to=${encodeURIComponent(to)}`);
    await page.locator('#username').fill(this.name);
    // Who has an organisation's address may have another way to sign in, so the name is asked for first.
    await page.locator('#kc-login').click();
    await page.locator('#password').fill(this.password);
    await page.locator('#kc-login').click();
    await page.waitForURL(`${this.origin}${to}`);
  }
}
