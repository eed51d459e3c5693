// @ts-check
import { api } from '../api.js';
import { fill, h } from '../dom.js';
import { loading } from '../parts/loading.js';
import { may } from '../rights.js';
import { link } from '../router.js';
import { templateCare } from '../template-care.js';
import { day, onWhen } from '../words.js';

/**
 * @typedef {import('../shapes.js').RegisteredTemplate} RegisteredTemplate
 * @typedef {import('../template-care.js').Proposal} Proposal
 */

/**
 * Every template, to be read about, downloaded and filled in.
 * @returns {import('../router.js').View}
 */
export function templatesView() {
  const registers = may('register-template');
  const body = h('div', {},
    h('h1', {}, 'Templates'),
    h('p', { class: 'lead' },
      'Each is an ordinary workbook with help for every cell. Fill it in Excel, LibreOffice or Google Sheets.'),
    registers && h('p', {}, h('a', { class: 'button', href: '#/templates/register' }, 'Register a template…')),
    may('read-proposals') && waitingPlace(),
    loading('templates', api.templates, (templates) => (templates.length === 0
      ? h('p', { class: 'empty' }, registers
        ? 'No template is registered yet. Register the first one.'
        : 'No template is registered yet. An analyst registers them.')
      : h('ul', { class: 'shelf templates' }, templates.map(card)))));
  return { title: 'Templates', body };
}

/** @param {RegisteredTemplate} template */
function card({ id, title, version, registeredAt, retired }) {
  const purpose = h('p', {});
  const more = h('p', { class: 'entry-links' });
  tell(id, purpose, more);
  return h('li', {},
    h('h2', {}, h('a', { href: link('templates', id) }, title)),
    purpose,
    retired
      ? h('p', {}, 'It is retired: workbooks made from it are no longer taken.')
      : h('p', {}, h('a', { class: 'button', href: api.templateFile(id), download: `${id}.xlsx` },
        `Download ${title.toLowerCase()}, empty`)),
    more,
    h('p', { class: 'soft' }, `Template version ${version}, registered on ${day(registeredAt)}.`));
}

/**
 * What a card says as soon as it is known; the card is of use without it.
 * @param {string} id
 * @param {HTMLElement} purpose
 * @param {HTMLElement} more
 */
async function tell(id, purpose, more) {
  const told = await templateCare.description(id).catch(() => null);
  fill(purpose, told?.purpose);
  fill(more, told?.examples.map((name, i) => h('a', { href: link('templates', id, 'examples', name) },
    i === 0 ? 'See it filled in' : `See it filled in (${i + 1})`,
    h('span', { class: 'unseen' }, `: ${told.title}, ${name}`))));
}

/** What waits for a second person; nothing where nothing does. */
function waitingPlace() {
  return loading('what waits', templateCare.proposals, (proposals) => proposals.length > 0
    && h('section', { class: 'notice', 'aria-labelledby': 'waiting' },
      h('h2', { id: 'waiting' }, 'Waiting for a second person'),
      h('ul', {}, proposals.map(waiting))));
}

/** @param {Proposal} proposal */
function waiting({ id, proposal, title, proposedAt, proposedBy }) {
  return h('li', {},
    h('a', { href: link('templates', id, 'proposals', proposal) }, `The next version of ${title}`),
    `, proposed by ${proposedBy} ${onWhen(proposedAt)}`);
}
