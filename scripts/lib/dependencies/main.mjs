// Lists each dependency with its version, the newest stable one and for how many days there has been a newer one of the
// same major version; with --gate fails for those where that is more than 90. Run by scripts/dependencies.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as maven from './maven.mjs';
import * as npm from './npm.mjs';
import { major, newer } from './versions.mjs';

const MOST_DAYS = 90;
const DAY = 24 * 60 * 60 * 1000;
const root = fileURLToPath(new URL('../../..', import.meta.url)).replace(/\/$/, '');
const gate = process.argv.includes('--gate');

function exceptions() {
  const lines = readFileSync(new URL('exceptions.txt', import.meta.url), 'utf8').split('\n');
  return new Map(lines.filter((line) => line.trim() && !line.startsWith('#')).map((line) => {
    const [name, until, ...why] = line.trim().split(/\s+/);
    return [name, { until: new Date(`${until}T23:59:59Z`), day: until, why: why.join(' ') }];
  }));
}

/** For how many days a version has been out, and the same in words. */
function age({ day, orEarlier }) {
  const days = Math.floor((Date.now() - day) / DAY);
  return { days, words: `${orEarlier ? 'at least ' : ''}${days} days` };
}

/** What there is to say of one. */
async function looked({ name, version }, all, released) {
  if (!all.length) throw new Error(`nothing is known of ${name}: is there a network?`);
  const later = newer(version, all);
  const same = later.filter((one) => major(one) === major(version));
  return {
    name,
    version,
    newest: later.at(-1),
    out: later.length ? age(await released(later.at(-1))) : undefined,
    same: same.at(-1),
    behind: same.length ? age(await released(same[0])) : undefined,
  };
}

async function everything() {
  const all = [];
  for (const one of maven.named(root)) {
    all.push(await looked(one, maven.versions(one.name), (version) => maven.released(root, one.name, version)));
  }
  for (const one of npm.named(root)) {
    all.push(await looked(one, npm.versions(root, one.name), (version) => npm.released(root, one.name, version)));
  }
  return all;
}

function row({ name, version, newest, out, same, behind }) {
  const first = newest ? `newest ${newest}, out for ${out.words}` : 'newest';
  const second = same ? `; behind for ${behind.words}${same === newest ? '' : `, of its major version ${same}`}` : '';
  return `${name} ${version}: ${first}${second}`;
}

/** Why one may not stay as it is; undefined where it may. */
function fault({ name, version, behind }, wait) {
  if (!behind || behind.days <= MOST_DAYS) return undefined;
  if (!wait) return `${name} ${version} is stale: there has been a newer ${major(version)} for ${behind.words}.`;
  return wait.until < Date.now() ? `${name} was let be until ${wait.day} (${wait.why}).` : undefined;
}

const excepted = exceptions();
try {
  const all = await everything();
  for (const one of all) {
    const wait = excepted.get(one.name);
    console.log(row(one) + (wait ? `; let be until ${wait.day}: ${wait.why}` : ''));
  }
  const faults = all.map((one) => fault(one, excepted.get(one.name))).filter(Boolean);
  for (const name of excepted.keys()) {
    if (!all.some((one) => one.name === name)) faults.push(`${name} is let be, and nothing of that name is here.`);
  }
  console.log(`${all.length} looked at, ${all.filter((one) => one.same).length} of them with a newer one of the same major version.`);
  if (gate && faults.length) {
    console.error(faults.join('\n'));
    process.exitCode = 1;
  }
} catch (e) {
  console.error(e.message);
  process.exitCode = 2;
}
