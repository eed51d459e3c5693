// @ts-check
import { droppedFiles } from '../chosen-files.js';
import { button, h } from '../dom.js';

/** Others than .xlsx may be chosen too: the answer says what to do with them, a greyed-out file says nothing. */
const OFFERED = '.xlsx,.xlsm,.xls,.ods,.csv';

/**
 * A button that chooses a workbook.
 * @param {string} label
 * @param {(file: File) => void} onFile
 * @param {import('../dom.js').Attributes} [attributes] of the button
 */
export function chooseButton(label, onFile, attributes = {}) {
  const input = h('input', { type: 'file', accept: OFFERED, hidden: true });
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    // The same file, saved again, must count as a new choice.
    input.value = '';
    if (file) {
      onFile(file);
    }
  });
  return [button(attributes, () => input.click(), label), input];
}

/**
 * How to begin: the workbook that is open in Excel, or one that is chosen or dropped.
 * @param {import('../app.js').App} app
 */
export function starting(app) {
  return app.workspace.port.home === 'excel'
    ? h('div', { class: 'drop' },
      h('p', { class: 'drop-lead' }, button({ class: 'main' }, app.checkAgain, 'Validate this workbook')),
      h('p', { class: 'drop-or' }, chooseButton('Choose a file instead', app.check, { class: 'link' })))
    : dropZone(app.check);
}

/**
 * A place to drop a workbook, with a button for everybody who does not drag.
 * @param {(file: File) => void} onFile
 */
export function dropZone(onFile) {
  return h('div', { class: 'drop', 'data-drop': true },
    h('div', { class: 'drop-mark', 'aria-hidden': 'true' }),
    h('p', { class: 'drop-lead' }, chooseButton('Choose a workbook', onFile, { class: 'main' })),
    h('p', { class: 'drop-or' }, 'or drop it anywhere on this page'),
    h('p', { class: 'soft' }, 'An Excel workbook (.xlsx) made from one of the templates, up to 25 MB.'));
}

/**
 * Takes workbooks dropped anywhere on the page, so that a near miss does not make the browser leave it. Where a view
 * takes files itself, it gets them as an event.
 * @param {(file: File) => void} onFile
 * @param {(files: import('../chosen-files.js').Chosen[]) => void} onMany several, or a folder
 */
export function takeDrops(onFile, onMany) {
  let depth = 0;
  const over = (/** @type {number} */ change) => {
    depth = Math.max(0, depth + change);
    document.body.classList.toggle('dropping', depth > 0);
  };
  document.addEventListener('dragenter', () => over(1));
  document.addEventListener('dragleave', () => over(-1));
  document.addEventListener('dragover', (event) => event.preventDefault());
  document.addEventListener('drop', async (event) => {
    event.preventDefault();
    over(-depth);
    if (event.dataTransfer) {
      const files = await droppedFiles(event.dataTransfer);
      const taker = document.querySelector('[data-takes-files]');
      if (taker && files.length > 0) {
        taker.dispatchEvent(new CustomEvent('files', { detail: files.map(({ file }) => file) }));
      } else if (files.length > 1) {
        onMany(files);
      } else if (files.length === 1) {
        onFile(files[0].file);
      }
    }
  });
}
