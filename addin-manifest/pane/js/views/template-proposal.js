// @ts-check
import { fill, focusOn, h } from '../dom.js';
import { attempt } from '../parts/attempt.js';
import { field, textArea } from '../parts/field.js';
import { inPlaceForm } from '../parts/in-place-form.js';
import { loading } from '../parts/loading.js';
import { offered } from '../parts/offered.js';
import { differences } from '../parts/template-differences.js';
import { may } from '../rights.js';
import { link } from '../router.js';
import { templateCare } from '../template-care.js';
import { accountName } from '../who.js';
import { onWhen } from '../words.js';
import { whatIsWrong } from './register-template.js';

/**
 * @typedef {import('../template-care.js').Proposal} Proposal
 * @typedef {import('../template-care.js').Preview} Preview
 */

const LONGEST_REASON = 500;
const ACCEPTING = { what: 'Accepting the version', then: 'Looking it over once more, and registering it…' };

/**
 * A template's next version that waits: what it would change, and a second person's word.
 * @param {string} id
 * @param {number} number
 * @returns {import('../router.js').View}
 */
export function templateProposalView(id, number) {
  const load = async () => {
    const [preview, waiting] = await Promise.all([templateCare.proposed(id, number), templateCare.proposals()]);
    return { preview, proposal: waiting.find((one) => one.id === id && one.proposal === number) };
  };
  const place = h('div');
  const done = (/** @type {string} */ heading, /** @type {string} */ text) => {
    const kept = h('div', { class: 'kept', tabindex: '-1' }, h('h2', {}, heading), h('p', {}, text, ' ',
      h('a', { href: '#/templates' }, 'All templates')));
    fill(place, kept);
    focusOn(kept);
  };
  fill(place, loading('the proposal', load, ({ preview, proposal }) => [
    h('p', { class: 'lead' }, `${preview.title}, version ${preview.version ?? ''}`),
    proposal && h('p', {}, `Proposed by ${proposal.proposedBy} ${onWhen(proposal.proposedAt)}.`),
    h('p', {}, h('a', { class: 'button', href: templateCare.proposedFile(id, number), download: `${id}-proposal.xlsx` },
      'Download the workbook')),
    h('h2', {}, 'What it would change'), differences(preview),
    h('h2', {}, 'Your word'), answers(preview, proposal, number, done),
  ]));
  return {
    title: 'A version that waits',
    body: h('div', { class: 'template' },
      h('p', { class: 'back' }, h('a', { href: link('templates', id) }, 'The template')),
      h('h1', {}, 'A version that waits'), place),
  };
}

/**
 * @param {Preview} preview
 * @param {Proposal | undefined} proposal
 * @param {number} number
 * @param {(heading: string, text: string) => void} done
 */
function answers({ id, title, version }, proposal, number, done) {
  if (!may('accept-template')) {
    return h('p', {}, 'An analyst or an approver other than whoever proposed it accepts it or refuses it.');
  }
  const isMine = accountName() !== null && proposal?.proposedBy === accountName();
  const outcome = h('div');
  const accept = h('button', { type: 'submit', class: 'main' }, `Accept it as version ${version}`);
  const form = h('form', { novalidate: true }, outcome, h('p', {}, accept));
  const go = attempt({
    outcome,
    required: [],
    long: ACCEPTING,
    send: async (how) => {
      await templateCare.accept(id, number, how);
      done(`Version ${version} of ${title} is registered`, 'Whoever downloads it now starts from this version.');
    },
    refused: whatIsWrong,
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    go();
  });
  return [
    isMine ? h('p', { class: 'notice' }, 'You proposed it, so somebody else accepts it: another analyst, or an approver.') : form,
    offered(isMine ? 'Take it back…' : 'Refuse it…', (cancel) => {
      const why = field('Why?', 'Whoever proposed it reads this in the record.', textArea('', LONGEST_REASON));
      const box = inPlaceForm({
        label: isMine ? 'Take it back' : 'Refuse it',
        questions: why.box,
        required: [[why, 'Say in a sentence why']],
        send: async () => {
          await templateCare.refuse(id, number, why.control.value.trim());
          done(isMine ? 'It is taken back' : 'It is refused', 'Nothing has changed in the template.');
        },
        cancel,
      });
      return { box, first: why.control };
    }),
  ];
}
