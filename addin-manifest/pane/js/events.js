// @ts-check
import { authorization } from './credentials.js';
import { asProblem, fromAnswer, unreachable } from './problem.js';

/**
 * @typedef {{name: string, data: any}} ServerEvent
 */

/**
 * Listens to server-sent events until they end. XMLHttpRequest, because EventSource cannot say who asks where there is no
 * cookie, as in Excel.
 * @param {string} path
 * @param {(event: ServerEvent) => void} tell
 * @param {AbortSignal} signal ends the listening
 * @returns {Promise<void>}
 */
export function listen(path, tell, signal) {
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest();
    let read = 0;
    const take = () => {
      const end = xhr.responseText.lastIndexOf('\n\n');
      if (end > read) {
        eventsIn(xhr.responseText.slice(read, end)).forEach(tell);
        read = end + 2;
      }
    };
    xhr.open('GET', path);
    for (const [name, value] of Object.entries(authorization())) {
      xhr.setRequestHeader(name, value);
    }
    xhr.onprogress = () => xhr.status < 300 && take();
    xhr.onload = () => {
      if (xhr.status < 300) {
        take();
        resolve();
      } else {
        reject(asProblem(fromAnswer(xhr.status, xhr.responseText, 0)));
      }
    };
    xhr.onerror = () => reject(unreachable());
    xhr.onabort = () => resolve();
    signal.addEventListener('abort', () => xhr.abort());
    xhr.send();
  });
}

/**
 * The events of a piece of a stream; what only keeps the line open is none.
 * @param {string} text
 * @returns {ServerEvent[]}
 */
export function eventsIn(text) {
  return text.split('\n\n').flatMap((block) => {
    const name = /^event: (.*)$/m.exec(block);
    const data = /^data: (.*)$/m.exec(block);
    return name && data ? [{ name: name[1], data: JSON.parse(data[1]) }] : [];
  });
}
