// Builds the pages unless nothing changed since the last time; Maven calls it in every build. By content, not by time:
// a change of branch is noticed, and a mere touch is not.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const home = dirname(fileURLToPath(import.meta.url));
const stamps = join(home, 'target');
const FILES = ['index.html', 'package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts'];

function* filesIn(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      yield* filesIn(path);
    } else {
      yield path;
    }
  }
}

function digest(paths) {
  const hash = createHash('sha256');
  for (const path of paths) {
    hash.update(path.slice(home.length)).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

function isAt(stamp, value) {
  return existsSync(join(stamps, stamp)) && readFileSync(join(stamps, stamp), 'utf8') === value;
}

function run(...words) {
  const { status, error } = spawnSync('npm', words, { cwd: home, stdio: 'inherit' });
  if (status !== 0) {
    console.error(error === undefined ? `npm ${words.join(' ')} failed.` : `npm cannot be run: ${error.message}`);
    process.exit(1);
  }
}

const packages = digest([join(home, 'package-lock.json')]);
if (!existsSync(join(home, 'node_modules')) || !isAt('packages.sha256', packages)) {
  run('ci', '--silent');
  mkdirSync(stamps, { recursive: true });
  writeFileSync(join(stamps, 'packages.sha256'), packages);
}
const sources = digest([
  ...FILES.map((name) => join(home, name)),
  ...filesIn(join(home, 'src')),
  ...filesIn(join(home, 'tools')),
]);
if (!existsSync(join(stamps, 'classes/eu/klynge/portal/index.html')) || !isAt('sources.sha256', sources)) {
  run('run', 'build', '--silent');
  writeFileSync(join(stamps, 'sources.sha256'), sources);
}
