import assert from 'node:assert/strict';
import { after, afterEach, before } from 'node:test';
import { openBrowser } from './browser.js';
import { startCdn } from './excel.js';
import { startService } from './service.js';

/**
 * What the tests of a file play on: the service, a browser, and for the task pane whoever serves office.js. They are
 * there when the first test begins. After each test its pages must have gone without a fault.
 * @param {{examples?: boolean, inExcel?: boolean | 'library', users?: import('./service.js').User[],
 *   more?: string[], prepare?: () => Promise<void>}} [how] whether the example workbooks are books of the service; whether it is in Excel,
 *   and then whether behind Microsoft's own library; who signs in; what else the service is told at its start; what else has to be there, done when it is
 */
export function stage({ examples = true, inExcel = false, users = [], more = [], prepare = async () => {} } = {}) {
  const service = /** @type {Awaited<ReturnType<typeof startService>>} */ ({});
  const browser = /** @type {Awaited<ReturnType<typeof openBrowser>>} */ ({});
  const cdn = { how: 'serves', officeJs: '', stop: async () => {} };
  before(async () => {
    if (inExcel) {
      await startCdn(cdn, inExcel === 'library');
    }
    Object.assign(service, await startService({ examples, users, more: [...more, ...inExcel ? ['--office-js', cdn.officeJs] : []] }));
    await prepare();
    Object.assign(browser, await openBrowser(service.base, cdn.officeJs || service.base));
  });
  after(async () => {
    await browser.close?.();
    await service.stop?.();
    await cdn.stop();
  });
  afterEach(() => {
    assert.deepEqual(browser.faults.splice(0), []);
  });
  return { service, browser, cdn };
}
