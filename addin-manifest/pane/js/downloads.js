// @ts-check
import { focusOn } from './dom.js';
import { problemOf } from './parts/problem-box.js';
import { announce } from './parts/status.js';
import { asProblem } from './problem.js';
import { request } from './request.js';

/**
 * Links to files of the service, where people sign in: a browser would save the refusal of a session that has ended as
 * the file, and Excel's pane sends no token with a link. So this page fetches the file and hands it on.
 * @param {(name: string, body: Blob) => void} hand
 * @param {() => boolean} isWanted
 */
export function takeDownloads(hand, isWanted) {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[download]') : null;
    if (link instanceof HTMLAnchorElement && link.pathname.startsWith('/api/') && isWanted()) {
      event.preventDefault();
      download(link, hand);
    }
  });
}

/**
 * @param {HTMLAnchorElement} link
 * @param {(name: string, body: Blob) => void} hand
 */
async function download(link, hand) {
  if (link.getAttribute('aria-busy') === 'true') {
    return;
  }
  link.setAttribute('aria-busy', 'true');
  try {
    const { body, header } = await request(link.pathname + link.search);
    const name = link.download || nameIn(header('Content-Disposition') ?? '');
    hand(name, body);
    announce(`${name} is in your downloads.`);
  } catch (error) {
    const box = problemOf(asProblem(error), () => {
      box.remove();
      download(link, hand);
    });
    (link.closest('p, li, div') ?? link).after(box);
    focusOn(box);
  }
  link.removeAttribute('aria-busy');
}

/**
 * The name that the service gives a file.
 * @param {string} disposition such as `attachment; filename="matrix.xlsx"`
 */
function nameIn(disposition) {
  return /filename="([^"]+)"/.exec(disposition)?.[1] ?? 'download';
}
