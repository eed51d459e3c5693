import { execFile, spawn } from 'node:child_process';
import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { copyFilled } from './filled.js';
import { XLSX } from './workbook.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const JAR = join(ROOT, 'server/target/safersheets.jar');

/** A Java that runs for a minute starts fast. */
const JAVA = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xshare:auto', '-Xlog:disable', '-Xlog:all=error:stderr'];

/** Of the classes of a check; a Java goes on without where there is none. */
const CHECKING = join(ROOT, 'server/target/safersheets.jsa');

/** The file of this name in the repository. */
export function inRepository(path) {
  return join(ROOT, path);
}

/**
 * The real service on a free port, with an empty store of its own. It can go down and come up again, at the same
 * address and with what it kept.
 * @param {{examples?: boolean, more?: string[], users?: User[]}} [options] whether the example workbooks are its books;
 *   what else to say at its start; who signs in
 */
export async function startService({ examples = false, more = [], users = [] } = {}) {
  await access(JAR).catch(() => {
    throw new Error(`${JAR} is missing: build it with ./mvnw package`);
  });
  const data = await mkdtemp(join(tmpdir(), 'safersheets-data-'));
  const start = (/** @type {string} */ port) => serve(data, examples, [`-XX:SharedArchiveFile=${archive}`], '--port', port, ...more);
  const archive = await copyFilled(data,
    { jar: JAR, name: examples ? 'examples' : 'empty', fill: (folder, made) => startOnce(folder, examples, made) });
  for (const user of users) {
    await addUser(data, user, archive);
  }
  let process = start('0');
  const base = await address(process);
  await warm(base);
  const down = () => end(process);
  return {
    base,
    down,
    /** The command line, on the service's own data. @param {...string} words */
    command: (...words) => command(...words, '--data', data),
    async up() {
      process = start(new URL(base).port);
      await address(process);
      await warm(base);
    },
    async stop() {
      await down();
      await rm(data, { recursive: true, force: true });
    },
  };
}

/**
 * @param {string} data
 * @param {boolean} examples
 * @param {string[]} options of Java
 * @param {...string} more
 */
function serve(data, examples, options, ...more) {
  return spawn('java', [...JAVA, ...options, '-jar', JAR, 'serve', '--data', data, ...(examples ? ['--examples'] : []), ...more],
    { stdio: ['ignore', 'pipe', 'pipe'] });
}

/**
 * Lets the service make its store, and its books where it has examples.
 * @param {string} data
 * @param {boolean} examples
 * @param {string} archive of the classes it needed, to be made
 */
async function startOnce(data, examples, archive) {
  const process = serve(data, examples, [`-XX:ArchiveClassesAtExit=${archive}`], '--port', '0');
  await address(process);
  await end(process);
}

/**
 * Has a workbook checked before anybody waits for one: the first check of a Java costs many times what those after it do, and on
 * a busy machine the service would say that it has no time. Where people sign in, nobody is let in, and nothing is done.
 * @param {string} base
 */
async function warm(base) {
  const answer = await ask(`${base}api/check`, {
    method: 'POST',
    body: await readFile(join(ROOT, 'workbooks/crime-performance/examples/charnwood-2019-20-q1.xlsx')),
    headers: { 'Content-Type': XLSX },
  });
  await answer.arrayBuffer();
}

/** @param {import('node:child_process').ChildProcess} process */
async function end(process) {
  const gone = new Promise((resolve) => process.once('exit', resolve));
  process.kill();
  await gone;
}

/**
 * @typedef {{name: string, roles: string, password?: string, partnership?: string}} User `roles` with commas between;
 *   without a password they get a link
 */

/**
 * @param {string} data
 * @param {User} user
 * @param {string} archive
 */
async function addUser(data, { name, roles, password, partnership = 'Charnwood' }, archive) {
  const words = ['user', 'add', name, '--partnership', partnership, '--role', roles, '--data', data];
  if (password === undefined) {
    return run(archive, words);
  }
  const file = `${data}.password`;
  await writeFile(file, password, { mode: 0o600 });
  const said = await run(archive, [...words, '--password-file', file]);
  await rm(file);
  return said;
}

/**
 * What the command line says.
 * @param {...string} words
 */
export function command(...words) {
  return run(CHECKING, words);
}

/**
 * @param {string} archive
 * @param {string[]} words
 */
async function run(archive, words) {
  return (await promisify(execFile)('java', [...JAVA, `-XX:SharedArchiveFile=${archive}`, '-jar', JAR, ...words])).stdout;
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
  const answer = await ask(`${base}api/books/${book}/versions`, {
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
  const answer = await ask(`${base}api/templates`, {
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
  const answer = await ask(`${base}api/books/${path}`, {
    method,
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', 'Submitted-By': name, 'If-Match': shown.headers.get('ETag') ?? '' },
  });
  if (!answer.ok) {
    throw new Error(await answer.text());
  }
}

/**
 * Asks the service as a program should: what it has no time for now is asked again when it says.
 * @param {string} address
 * @param {RequestInit} how
 * @returns {Promise<Response>}
 */
async function ask(address, how) {
  const answer = await fetch(address, how);
  const later = answer.headers.get('Retry-After');
  if (answer.status !== 503 || later === null) {
    return answer;
  }
  await new Promise((resolve) => setTimeout(resolve, Number(later) * 1000));
  return ask(address, how);
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
