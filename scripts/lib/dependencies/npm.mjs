// What the page's tests are made with, and what npm knows of it.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const told = new Map();

function ask(root, name) {
  if (!told.has(name)) {
    const said = execFileSync('npm', ['view', name, 'time', '--json'],
      { cwd: join(root, 'addin-manifest'), encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
    const { created, modified, ...times } = JSON.parse(said);
    told.set(name, times);
  }
  return told.get(name);
}

export function named(root) {
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'addin-manifest', 'package.json'), 'utf8'));
  return Object.entries(devDependencies).map(([name, version]) => ({ name, version }));
}

export const versions = (root, name) => Object.keys(ask(root, name));

export const released = (root, name, version) => ({ day: new Date(ask(root, name)[version]), orEarlier: false });
