import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { command, inRepository, submitElsewhere } from './service.js';

/**
 * Charnwood's year as a chain, filled into the shipped templates: something hangs in the air at every step.
 * @param {string} base the service's address
 * @param {...string} templates of which it has a book
 */
export async function keepChain(base, ...templates) {
  const folder = await mkdtemp(join(tmpdir(), 'safersheets-chain-'));
  for (const template of templates) {
    const file = join(folder, `${template}.xlsx`);
    await command('template', 'build', inRepository(`workbooks/${template}`),
      '--example', inRepository(`server/src/test/resources/chain/${template}.yaml`), '-o', file);
    const opened = await fetch(`${base}api/books`, {
      method: 'POST',
      body: JSON.stringify({ partnership: 'Charnwood', template, period: '2019-20' }),
      headers: { 'Content-Type': 'application/json' },
    });
    const { id } = await opened.json();
    await submitElsewhere(base, id, 0, await readFile(file), 'Officer, Charnwood');
  }
  await rm(folder, { recursive: true });
}
