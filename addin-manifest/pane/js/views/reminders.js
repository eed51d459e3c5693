// @ts-check
import { button, h } from '../dom.js';
import { attempt } from '../parts/attempt.js';
import { field } from '../parts/field.js';
import { loading } from '../parts/loading.js';
import { messageTo } from '../parts/message.js';
import { announce } from '../parts/status.js';
import { reminders, whom } from '../reminders.js';
import { count, day, moment } from '../words.js';

/**
 * @typedef {import('../shapes.js').DueReminders} DueReminders
 * @typedef {() => Promise<void>} Again
 */

const LONGEST_ADDRESS = 254;

/** Why a message did not arrive, before what the server made of it. @type {Record<string, string>} */
const STATES = {
  waiting: 'Waits to be tried again', refused: 'Refused', unknown: 'May have arrived', sending: 'May have arrived',
};

/**
 * What is late or due soon, as messages; one's own by e-mail; and what did not arrive.
 * @returns {import('../router.js').View}
 */
export function remindersView() {
  const body = h('div', { class: 'reminders' },
    h('p', { class: 'back' }, h('a', { href: '#/cycle' }, 'What is due')),
    h('h1', {}, 'Reminders'),
    h('p', { class: 'lead' }, 'What is late or due within two weeks, as a message to each who answers for it. No message '
      + 'holds a figure or anybody’s name.'),
    loading('the reminders', () => reminders.read(), (found, again) => [
      byMail(found, again), toCopy(found), found.trouble.length > 0 && trouble(found)]));
  return { title: 'Reminders', body };
}

/**
 * @param {DueReminders} found
 * @param {Again} again
 */
function byMail(found, again) {
  return h('section', { 'aria-labelledby': 'by-mail', class: 'reminders-own' },
    h('h2', { id: 'by-mail' }, 'Yours by e-mail'), own(found, again));
}

/**
 * @param {DueReminders} found
 * @param {Again} again
 */
function own({ mail, hour, own: mine }, again) {
  if (!mail) {
    return h('p', { class: 'empty' }, h('strong', {}, 'This service sends no e-mail. '),
      'Whoever runs it can name a mail server. Until then, copy the messages below.');
  }
  if (mine === null) {
    return h('p', { class: 'empty' }, h('strong', {}, 'Nobody signs in here. '),
      'Reminders by e-mail are for people who do. Copy the messages below.');
  }
  return mine.on ? [
    h('p', {}, 'They go to ', h('strong', {}, mine.address), `, from ${hour}:00 on, when something of yours is near or late: one message a day at most.`),
    form('Send them to another address', mine.address ?? '', again),
    off(again),
  ] : [
    h('p', {}, `They are off. Turned on, you are written to from ${hour}:00 on, when something of yours is due in two weeks, in one, the next day or that day, and weekly while it is late: one message a day at most.`),
    form('Turn reminders on', '', again),
  ];
}

/**
 * @param {string} act
 * @param {string} address
 * @param {Again} again
 */
function form(act, address, again) {
  const input = h('input', { type: 'email', autocomplete: 'email', maxlength: LONGEST_ADDRESS, spellcheck: 'false' });
  input.value = address;
  const asked = field('Your e-mail address', 'Kept for this alone, and gone when you turn reminders off.', input);
  const outcome = h('div');
  const send = attempt({
    outcome,
    required: [[asked, 'Type your e-mail address.']],
    send: async () => {
      await reminders.turnOn(input.value.trim());
      announce('Reminders are on.');
      await again();
    },
  });
  const box = h('form', { novalidate: true }, outcome, asked.box, h('p', {}, h('button', { type: 'submit' }, act)));
  box.addEventListener('submit', (event) => {
    event.preventDefault();
    send();
  });
  return box;
}

/** @param {Again} again */
function off(again) {
  const outcome = h('div');
  const send = attempt({
    outcome,
    required: [],
    send: async () => {
      await reminders.turnOff();
      announce('Reminders are off, and your address is gone.');
      await again();
    },
  });
  return h('div', {}, outcome, button({ class: 'plain' }, send, 'Turn reminders off'));
}

/** @param {DueReminders} found */
function toCopy({ reminders: all, today }) {
  return h('section', { 'aria-labelledby': 'to-copy', class: 'messages' },
    h('h2', { id: 'to-copy' }, 'Messages to copy'),
    all.length === 0
      ? h('p', { class: 'empty' }, h('strong', {}, `Nothing is late or due within two weeks of ${day(today)}. `),
        'What will be stands under ', h('a', { href: '#/cycle' }, 'What is due'), '.')
      : [h('p', {}, `${count(all.length, 'message')}, about ${count(all.flatMap(({ due }) => due).length, 'thing that is', 'things that are')} open.`),
        all.map((each) => messageTo(whom(each), each))]);
}

/** @param {DueReminders} found */
function trouble({ trouble: all }) {
  return h('section', { 'aria-labelledby': 'not-arrived' },
    h('h2', { id: 'not-arrived' }, 'What did not arrive'),
    h('p', {}, 'Messages of the last two weeks. The next one tells again what is still open.'),
    h('ul', { class: 'not-arrived' }, all.map((each) => h('li', {},
      h('strong', {}, each.user), `, ${day(each.day)}: ${STATES[each.state] ?? each.state}. `, each.why,
      each.next && ` It is tried again on ${moment(each.next)}.`))));
}
