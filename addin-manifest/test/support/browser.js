import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { chromium } from 'playwright-core';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Milliseconds: a busy machine is no fault. */
const PATIENCE = 60_000;

/** One process draws all pages: a page with a process of its own costs as much to begin as what is looked at on it. */
const ONE_PROCESS = ['--renderer-process-limit=1', '--disable-site-isolation-trials'];

const LAUNCH = {
  executablePath: '/usr/bin/chromium',
  headless: true,
  chromiumSandbox: false,
  locale: 'en-GB',
  args: ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync', ...ONE_PROCESS],
};

/**
 * A browser with a profile of its own. Its pages fail their test when they ask another host for something or go wrong.
 * @param {string} base the service's address
 * @param {string} [officeJs] the one other address that may be asked
 */
export async function openBrowser(base, officeJs = base) {
  const profile = await mkdtemp(join(tmpdir(), 'safersheets-browser-'));
  const context = await chromium.launchPersistentContext(profile, LAUNCH);
  context.setDefaultTimeout(PATIENCE);
  /** @type {string[]} */
  const faults = [];
  context.on('request', (request) => {
    if (!request.url().startsWith(base) && request.url() !== officeJs && !/^(blob|data):/.test(request.url())) {
      faults.push(`asked for ${request.url()}`);
    }
  });
  return {
    context,
    faults,
    /**
     * A page at a view, such as "#/books", or where a workbook is checked, as wide as asked, once there is something on it: a key that is pressed
     * before that goes nowhere.
     * @param {{path?: string, prepare?: (page: import('playwright-core').Page) => Promise<void>}} [how]
     */
    async page(view = '#/check', width = 1280, { path = '', prepare = async () => {} } = {}) {
      const page = await context.newPage();
      await prepare(page);
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
          faults.push(message.text());
        }
      });
      await page.setViewportSize({ width, height: 800 });
      await page.goto(base + path + view, { waitUntil: 'commit' });
      await page.locator('h1').first().waitFor();
      return page;
    },
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}

/**
 * Chooses a file with a button of the page, by keyboard.
 * @param {import('playwright-core').Page} page
 * @param {string} button
 * @param {string | {name: string, mimeType: string, buffer: Buffer}} file
 */
export async function choose(page, button, file) {
  const chooser = page.waitForEvent('filechooser');
  await tabTo(page, page.getByRole('button', { name: button, exact: true }));
  await page.keyboard.press('Enter');
  await (await chooser).setFiles(file);
}

/**
 * Moves the focus with the Tab key alone.
 * @param {import('playwright-core').Page} page
 * @param {import('playwright-core').Locator} target
 */
export async function tabTo(page, target) {
  for (let presses = 0; presses < 200; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) {
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`the Tab key never reached ${target}`);
}

/**
 * Presses a key on something that the Tab key reaches.
 * @param {import('playwright-core').Page} page
 * @param {import('playwright-core').Locator} target
 */
export async function press(page, target, key = 'Enter') {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

/**
 * Reads until what is read is what it must come to: the page may be about to change when it is first looked at.
 * @template T
 * @param {() => Promise<T> | T} read
 * @param {T} wanted
 */
export async function becomes(read, wanted) {
  for (const end = Date.now() + PATIENCE; Date.now() < end;) {
    if (isDeepStrictEqual(await read(), wanted)) {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.deepEqual(await read(), wanted);
}

/**
 * What axe-core finds on the page, one line each.
 * @param {import('playwright-core').Page} page
 */
export async function axe(page) {
  if (!await page.evaluate(() => 'axe' in window)) {
    // As the browser's own tools do it: the page's security policy stays as it is.
    await page.evaluate(await readFile(AXE, 'utf8'));
  }
  return page.evaluate(async () => {
    const { violations } = await window.axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) =>
      `${id} at ${target}: ${failureSummary}`));
  });
}

/** To evaluate on a page: what can be pressed and is smaller than 24 by 24 pixels, links inside a sentence apart. */
export function tooSmall() {
  return [...document.querySelectorAll('button, summary, input, select, a')].flatMap((element) => {
    const { width, height } = element.getBoundingClientRect();
    const inSentence = element.matches('p a, li a') && getComputedStyle(element).display === 'inline';
    const shown = width > 0 && height > 0;
    return shown && !inSentence && (width < 24 || height < 24)
      ? [`${element.tagName} ${element.textContent} is ${width} by ${height}`] : [];
  });
}
