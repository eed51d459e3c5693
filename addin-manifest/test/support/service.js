import { spawn } from 'node:child_process';
import { access, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const JAR = join(ROOT, 'server/target/safersheets.jar');

/** The file of this name in the repository. */
export function inRepository(path) {
  return join(ROOT, path);
}

/**
 * The real service on a free port, with an empty store of its own. It can go down and come up again, at the same
 * address and with what it kept.
 * @param {{examples?: boolean, more?: string[]}} [options] whether the example workbooks are its books; what else to
 *   say at its start
 */
export async function startService({ examples = false, more = [] } = {}) {
  await access(JAR).catch(() => {
    throw new Error(`${JAR} is missing: build it with ./mvnw package`);
  });
  const data = await mkdtemp(join(tmpdir(), 'safersheets-data-'));
  const start = (/** @type {string} */ port) => spawn('java', ['-XX:TieredStopAtLevel=1', '-jar', JAR, 'serve', '--port', port, '--data', data,
    ...(examples ? ['--examples'] : []), ...more], { stdio: ['ignore', 'pipe', 'pipe'] });
  let process = start('0');
  const base = await address(process);
  const down = async () => {
    const gone = new Promise((resolve) => process.once('exit', resolve));
    process.kill();
    await gone;
  };
  return {
    base,
    down,
    async up() {
      process = start(new URL(base).port);
      await address(process);
    },
    async stop() {
      await down();
      await rm(data, { recursive: true, force: true });
    },
  };
}

/**
 * Somebody else submits a version meanwhile.
 * @param {string} base the service's address
 * @param {string} book
 * @param {number} start the version they started from
 * @param {Buffer} body
 * @param {string} author
 */
export async function submitElsewhere(base, book, start, body, author) {
  const answer = await fetch(`${base}api/books/${book}/versions`, {
    method: 'POST',
    body,
    headers: {
      'Content-Type': 'application/octet-stream', 'If-Match': `"${start}"`, 'Submitted-By': author,
    },
  });
  if (answer.status !== 201) {
    throw new Error(await answer.text());
  }
}

/**
 * Somebody registers the next version of a template.
 * @param {string} base the service's address
 * @param {Buffer} body
 */
export async function registerTemplate(base, body) {
  const answer = await fetch(`${base}api/templates`, {
    method: 'POST', body, headers: { 'Content-Type': 'application/octet-stream' },
  });
  if (answer.status !== 201) {
    throw new Error(await answer.text());
  }
}

/**
 * Somebody else says something about a book meanwhile, such as a step with a version or a waiver.
 * @param {string} base the service's address
 * @param {string} path under the books
 * @param {string} name
 * @param {unknown} [body]
 * @param {'POST' | 'PUT'} [method]
 */
export async function sayElsewhere(base, path, name, body = {}, method = 'POST') {
  const shown = await fetch(`${base}api/books/${path.split('/')[0]}`);
  const answer = await fetch(`${base}api/books/${path}`, {
    method,
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', 'Submitted-By': name, 'If-Match': shown.headers.get('ETag') ?? '' },
  });
  if (!answer.ok) {
    throw new Error(await answer.text());
  }
}

/** @param {import('node:child_process').ChildProcess} process */
function address(process) {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (/** @type {Buffer} */ chunk) => {
      said += chunk;
      const found = /http:\/\/[\d.]+:\d+\//.exec(said);
      if (found) {
        resolve(found[0]);
      }
    };
    process.stdout?.on('data', listen);
    process.stderr?.on('data', listen);
    process.once('exit', (code) => reject(new Error(`the service ended with ${code}: ${said}`)));
  });
}
