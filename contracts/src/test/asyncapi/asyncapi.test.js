import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Parser } from '@asyncapi/parser';

const path = fileURLToPath(new URL('../../main/resources/eu/klynge/contracts/asyncapi.json', import.meta.url));
const text = readFileSync(path, 'utf8');
const ERROR = 0;
const WARNING = 1;

async function faults(document, worst) {
  const { diagnostics } = await new Parser().parse(document, { source: path });
  return diagnostics.filter(({ severity }) => severity <= worst).map(({ path: at, message }) => `${at.join('/')}: ${message}`);
}

test('the document and every schema it refers to are valid', async () => {
  assert.deepEqual(await faults(text, WARNING), []);
});

test('an operation of an unknown kind is refused', async () => {
  const broken = JSON.parse(text);
  broken.operations.receiveClusters.action = 'listen';

  assert.notDeepEqual(await faults(JSON.stringify(broken), ERROR), []);
});

test('a reference to a schema that does not exist is refused', async () => {
  const broken = JSON.parse(text);
  broken.components.messages.tombstone.payload = { $ref: './schemas/nowhere.json' };

  assert.notDeepEqual(await faults(JSON.stringify(broken), ERROR), []);
});
