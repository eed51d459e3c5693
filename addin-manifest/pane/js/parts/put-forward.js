// @ts-check
import { api } from '../api.js';
import { button, focusOn, h } from '../dom.js';
import { asProblem } from '../problem.js';
import { may } from '../rights.js';
import { isTooLate, signOff } from '../sign-off.js';
import { inOneWord } from '../states.js';
import { attempt } from './attempt.js';
import { holdUps } from './hold-ups.js';
import { loading } from './loading.js';
import { problemOf } from './problem-box.js';

/**
 * @typedef {object} Forward
 * @property {string} name of whoever submitted the version
 * @property {Promise<unknown>} [ready] until what else goes with the version has gone
 * @property {boolean} [now] whether it was asked for already
 */

/**
 * Puts a version that was just kept forward for approval, and says what of it holds up that approval.
 * @param {import('../shapes.js').Book} book
 * @param {number} number
 * @param {Forward} forward
 */
export function putForward({ id, partnership }, number, { name, ready = Promise.resolve(), now = false }) {
  /** @type {import('../problem.js').Problem | null} why it came too late */
  let late = null;
  let isWanted = now;
  const load = async () => {
    await ready;
    return Promise.all([signOff.version(id, number), api.findings(id, number)]);
  };
  const place = loading('what holds up its approval', load, ([version, { findings }], again) => {
    const held = holdUps(id, number, findings);
    if (late || version.state !== 'draft') {
      return [late && problemOf(late), h('p', { class: 'done forwarded', tabindex: '-1' }, outcome(version)),
        h('p', {}, version.counts), held];
    }
    if (!may('put-forward', partnership)) {
      return [h('p', {}, 'An officer or an analyst of the partnership submits it for approval.'), held];
    }
    const refusal = h('div');
    const go = attempt({
      outcome: refusal,
      required: [],
      send: async () => {
        late = await tooLate(signOff.take(id, number, { step: 'submission', reason: '', name, etag: version.etag }));
        await again();
        focusOn(place.querySelector(late ? '.problem' : '.forwarded'));
      },
    });
    if (isWanted) {
      isWanted = false;
      go();
    }
    return [h('p', {}, version.counts), refusal, h('p', {}, button({ class: 'main' }, go, 'Submit it for approval')), held];
  });
  place.classList.add('put-forward');
  return place;
}

/**
 * Why a step came too late; null when it was taken.
 * @param {Promise<unknown>} asked
 */
async function tooLate(asked) {
  try {
    await asked;
    return null;
  } catch (error) {
    const problem = asProblem(error);
    if (!isTooLate(problem)) {
      throw problem;
    }
    return problem;
  }
}

/** @param {import('../shapes.js').Version} version */
function outcome({ number, state }) {
  return state === 'submitted'
    ? `Version ${number} is submitted for approval. Somebody else now approves it or returns it.`
    : `Version ${number}: ${inOneWord(state).toLowerCase()}.`;
}
