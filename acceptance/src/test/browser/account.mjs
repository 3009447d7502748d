/** Somebody with an account, who signs in as people do, and has another desk elsewhere. */
export class Account {
  /**
   * @param account user name and password, with a colon in between
   * @param client the command line's id and secret, likewise
   */
  constructor(origin, keycloak, account, client) {
    const [name, password] = parted(account);
    const [clientId, clientSecret] = parted(client);
    Object.assign(this, { origin, keycloak, name, password, clientId, clientSecret });
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

  /** An access token, for what is done elsewhere; asked for anew when it has half a minute left. */
  async token() {
    if (this.held === undefined || this.held.until < Date.now()) {
      const { access_token: token, expires_in: seconds } = await this.asked();
      this.held = { token, until: Date.now() + (seconds - 30) * 1000 };
    }
    return this.held.token;
  }

  async asked() {
    const body = new URLSearchParams({
      grant_type: 'password', client_id: this.clientId, client_secret: this.clientSecret, username: this.name, password: this.password,
    });
    const answer = await fetch(`${this.keycloak}/realms/klynge/protocol/openid-connect/token`, { method: 'POST', body });
    if (!answer.ok) {
      throw new Error(`Keycloak gives ${this.name} no token: ${answer.status} ${await answer.text()}`);
    }
    return answer.json();
  }

  /** From elsewhere; the answer's body, of whatever kind it is. */
  async does(method, path, body, headers = {}) {
    const answer = await fetch(this.origin + path, {
      method,
      headers: { Authorization: `Bearer ${await this.token()}`, 'Content-Type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) {
      throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    }
    return text === '' ? null : JSON.parse(text);
  }
}

function parted(both) {
  const colon = both.indexOf(':');
  return [both.slice(0, colon), both.slice(colon + 1)];
}
