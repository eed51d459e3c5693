// @ts-check
import { authorization, renewed, signInEdition } from './credentials.js';
import { asProblem, cancelled, fromAnswer, SIGNED_OUT, slow, tooLarge, unreachable } from './problem.js';

let most = Infinity;

/** @param {number} bytes the most that the service takes of a file; 0 where it has not said */
export function takeAtMost(bytes) {
  most = bytes || Infinity;
}

/** Two minutes: a workbook of 10,000 rows over a slow line, with room to spare. */
const PATIENCE = 120_000;

/**
 * @typedef {object} Request
 * @property {string} [method]
 * @property {Blob | FormData | string} [body]
 * @property {Record<string, string>} [headers]
 * @property {AbortSignal} [signal]
 * @property {(sent: number) => void} [onSent] told the share that has been sent, from 0 to 1
 * @property {boolean} [large] whether it may be larger than a workbook, and take as long as it takes
 * @property {boolean} [once] whether a session that has ended is the answer, and nobody is asked to sign in again
 *
 * @typedef {object} Answer
 * @property {Blob} body
 * @property {(name: string) => string | null} header
 */

/**
 * Sends a request. When the session has ended, the person signs in again and the very same request goes once more.
 * @param {string} path
 * @param {Request} [options]
 * @returns {Promise<Answer>}
 * @throws {import('./problem.js').Problem} for every answer that is no success, and for no answer
 */
export async function request(path, options = {}) {
  if (!options.large && sizeOf(options.body) > most) {
    throw tooLarge(most);
  }
  const sentIn = signInEdition();
  try {
    return await send(path, options);
  } catch (error) {
    const problem = asProblem(error);
    const isOver = problem.kind === SIGNED_OUT && !options.once;
    if (isOver && (signInEdition() !== sentIn || await renewed())) {
      return send(path, options);
    }
    throw problem;
  }
}

/**
 * XMLHttpRequest, because it alone reports how much of an upload has gone, and because Excel for
 * Mac cuts `fetch` off at 60 seconds.
 * @param {string} path
 * @param {Request} request
 * @returns {Promise<Answer>}
 */
function send(path, { method = 'GET', body, headers = {}, signal, onSent, large = false }) {
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest();
    xhr.open(method, path);
    xhr.responseType = 'blob';
    xhr.timeout = large ? 0 : PATIENCE;
    // What no plain form of another site can send along.
    const ours = method === 'GET' ? {} : { 'X-Requested-With': 'XMLHttpRequest' };
    for (const [name, value] of Object.entries({ ...ours, ...authorization(), ...headers })) {
      xhr.setRequestHeader(name, value);
    }
    xhr.upload.onprogress = (event) => event.lengthComputable && onSent?.(event.loaded / event.total);
    xhr.onerror = () => reject(unreachable());
    xhr.ontimeout = () => reject(slow());
    xhr.onabort = () => reject(cancelled());
    xhr.onload = () => (xhr.status < 300 ? resolve(answerOf(xhr)) : refuse(xhr).then(reject));
    signal?.addEventListener('abort', () => xhr.abort());
    if (signal?.aborted) {
      reject(cancelled());
    } else {
      xhr.send(body);
    }
  });
}

/**
 * @param {XMLHttpRequest} xhr
 * @returns {Answer}
 */
function answerOf(xhr) {
  return { body: xhr.response, header: (name) => xhr.getResponseHeader(name) };
}

/**
 * The bytes of the largest file in it.
 * @param {Request['body']} body
 */
function sizeOf(body) {
  if (body instanceof FormData) {
    return Math.max(0, ...[...body.values()].map((part) => (part instanceof Blob ? part.size : 0)));
  }
  return body instanceof Blob ? body.size : 0;
}

/** @param {XMLHttpRequest} xhr */
async function refuse(xhr) {
  return fromAnswer(xhr.status, await xhr.response.text(), Number(xhr.getResponseHeader('Retry-After')) || 0);
}
