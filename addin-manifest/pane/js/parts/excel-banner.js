// @ts-check
import { button, fill, focusOn, h } from '../dom.js';
import { announce } from './status.js';

const SILENT = 'Excel still does not answer. Close this pane and open it again, or load it afresh here: '
  + 'what you chose or typed in the pane is not kept then.';

/**
 * What the pane says while Excel does not answer, and when it does after all.
 *
 * @param {HTMLElement} banner
 * @param {import('../ports/open-port.js').Connection} excel
 * @param {() => string} came turns the page into the pane; gives what there is to say of that
 */
export function watchExcel(banner, excel, came) {
  /** @param {string} text @param {...import('../dom.js').Child} ways */
  function say(text, ...ways) {
    const hadFocus = banner.contains(document.activeElement);
    banner.hidden = false;
    fill(banner, h('p', {}, text), h('p', {}, ways));
    hadFocus && focusOn(banner);
  }

  async function tryAgain() {
    say('Waiting for Excel…');
    announce('Waiting for Excel.');
    if (!await excel.tryAgain()) {
      say(SILENT, again(), ' ', button({ class: 'plain' }, () => location.reload(), 'Load the pane afresh'));
      announce(SILENT);
    }
  }

  function close() {
    banner.hidden = true;
    focusOn(document.querySelector('main h1'));
  }

  const again = () => button({ class: 'plain' }, tryAgain, 'Try Excel again');

  say('Excel does not answer yet, so this pane works with files: save your workbook, then choose it here.', again());
  excel.watch(() => {
    const text = came();
    say(text, button({ class: 'plain' }, close, 'Close'));
    announce(text);
  });
}

/** Whether a person has begun to fill something in there. @param {Element} part */
export function isFilledIn(part) {
  return [...part.querySelectorAll('input, textarea, select')].some((field) => field === document.activeElement
    || (field instanceof HTMLSelectElement ? [...field.options].some((option) => option.selected !== option.defaultSelected)
      : /** @type {HTMLInputElement} */ (field).value !== /** @type {HTMLInputElement} */ (field).defaultValue));
}
