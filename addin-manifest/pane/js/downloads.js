// @ts-check
import { isApart } from './beside.js';
import { focusOn } from './dom.js';
import { hand, handOver } from './handing.js';
import { problemOf } from './parts/problem-box.js';
import { announce } from './parts/status.js';
import { asProblem } from './problem.js';
import { request } from './request.js';

/**
 * Links to files of the service, in Excel's pane and where people sign in: a browser would save the refusal of a session
 * that has ended as the file, and the pane sends no token with a link. So this page fetches the file and hands it on, or
 * has the browser beside it fetch it.
 * @param {() => boolean} isWanted
 */
export function takeDownloads(isWanted) {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[download]') : null;
    if (link instanceof HTMLAnchorElement && link.pathname.startsWith('/api/') && isWanted()) {
      event.preventDefault();
      download(link);
    }
  });
}

/** @param {HTMLAnchorElement} link */
async function download(link) {
  if (link.getAttribute('aria-busy') === 'true') {
    return;
  }
  link.setAttribute('aria-busy', 'true');
  try {
    announce(await fetched(link.pathname + link.search, link.download));
  } catch (error) {
    const box = problemOf(asProblem(error), () => {
      box.remove();
      download(link);
    });
    (link.closest('p, li, div') ?? link).after(box);
    focusOn(box);
  }
  link.removeAttribute('aria-busy');
}

/**
 * @param {string} path
 * @param {string} named what the file is to be called; empty for what the service calls it
 */
async function fetched(path, named) {
  if (isApart()) {
    return `${named || 'The file'} ${await handOver(path)}.`;
  }
  const { body, header } = await request(path);
  const name = named || nameIn(header('Content-Disposition') ?? '');
  return `${name} ${await hand(name, body)}.`;
}

/**
 * The name that the service gives a file.
 * @param {string} disposition such as `attachment; filename="matrix.xlsx"`
 */
function nameIn(disposition) {
  return /filename="([^"]+)"/.exec(disposition)?.[1] ?? 'download';
}
