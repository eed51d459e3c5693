// @ts-check
import { collections } from '../collections.js';
import { fill, focusOn, h, newId } from '../dom.js';
import { link } from '../router.js';
import { rememberName } from '../who.js';
import { day } from '../words.js';
import { field, nameField, select } from './field.js';
import { inPlaceForm } from './in-place-form.js';
import { loading } from './loading.js';
import { lineTags } from './state-bar.js';

/**
 * The collections that ask for a book, each with how its return stands and a way to give a version. Nothing where none does.
 * @param {import('../shapes.js').Book} book
 * @param {import('../shapes.js').Version[]} versions newest first
 */
export function giveToCollection({ id }, versions) {
  return loading('collections', () => collections.ofBook(id), ({ collections: all }) => {
    const asking = all.filter(({ closed, partnerships }) => !closed && partnerships.some(({ book }) => book === id));
    const heading = newId('asked');
    return asking.length > 0 && h('section', { 'aria-labelledby': heading, class: 'asked-for' },
      h('h2', { id: heading }, 'Asked for'),
      asking.map((collection) => one(collection, id, versions)));
  });
}

/**
 * @param {import('../collections.js').Collection} collection
 * @param {string} book
 * @param {import('../shapes.js').Version[]} versions
 */
function one(collection, book, versions) {
  const box = h('div', { class: 'asked-one' });
  const draw = (/** @type {import('../collections.js').Collection} */ now, /** @type {string} */ done) => {
    const line = now.partnerships.find((each) => each.book === book);
    const outcome = done && h('p', { class: 'done', tabindex: '-1' }, done);
    fill(box, line && [
      h('p', {}, h('a', { href: link('collections', String(now.id)) }, now.name), ` for ${now.body}, due ${day(now.due)} `, lineTags(line)),
      line.reason && h('p', { class: 'soft' }, line.reason),
      outcome,
      now.may.give.includes(line.partnership) && form(now, line, versions, draw)]);
    if (outcome) {
      focusOn(outcome);
    }
  };
  draw(collection, '');
  return box;
}

/**
 * @param {import('../collections.js').Collection} collection
 * @param {import('../collections.js').CollectionLine} line
 * @param {import('../shapes.js').Version[]} versions
 * @param {(now: import('../collections.js').Collection, done: string) => void} draw
 */
function form(collection, line, versions, draw) {
  const rest = versions.filter((version) => version.number !== line.version && version.state !== 'withdrawn');
  if (rest.length === 0) {
    return h('p', { class: 'soft' }, 'The version that you gave is the newest.');
  }
  const version = field('Version', `${collection.body} reads the version that you give, and no other.`,
    select(rest.map((each) => [String(each.number), `Version ${each.number}, ${each.state}, ${day(each.createdAt)}`]), String(rest[0].number)));
  const name = nameField('Others see it beside what you do.');
  return inPlaceForm({
    label: line.given.length > 0 ? 'Give this version instead' : 'Give this version',
    questions: [version.box, name.box],
    required: [[name, 'Enter your name']],
    send: async () => {
      const chosen = Number(version.control.value);
      const who = name.control.value.trim();
      const now = await collections.act(collection.id, 'submissions', { partnership: line.partnership, version: chosen }, who);
      rememberName(who);
      draw(now, `Version ${chosen} was given to ${collection.body}.`);
    },
  });
}
