// @ts-check
import { h } from '../dom.js';
import { field, select, textInput } from './field.js';

const LONGEST = 100;
/** @type {[string, string][]} */
const VAT = [
  ['left out', 'VAT is left out: the amounts are the cost'],
  ['added', 'VAT in its own column is added: we do not get it back'],
  ['taken off', 'VAT in its own column is taken off: the amounts include it'],
];

/** What a map says beside headings and codes: VAT, balances, what came in elsewhere, the ledger's own totals. */
export function mapFigures() {
  const vat = field('VAT', '', select(VAT, VAT[0][0]));
  const opening = amount('Opening balance', 'What was carried in. Leave it empty for none.');
  const closing = amount('Closing balance', 'What your ledger’s own report closes with, if you have it.');
  const received = amount('Received outside this ledger', 'Money from the funder that does not stand in the file.');
  const reference = field('Where that is written', 'Such as Remittance of 15 April 2019.', textInput('', LONGEST));
  const rows = field('Transactions your report counts', 'To be sure that the file is whole.', textInput('', LONGEST));
  const total = amount('What your report adds to', '');
  const tolerance = amount('By how much an amount may miss', 'Such as 0.01. Leave it empty for not a penny.');
  return {
    box: h('details', {}, h('summary', {}, 'VAT, balances and totals'), vat.box, opening.box, closing.box, received.box,
      reference.box, rows.box, total.box, tolerance.box),
    /** As the map writes them; what was left empty is left out. */
    entries: () => {
      const control = { ...given('rows', rows), ...given('amount', total) };
      const instalment = { ...given('reference', reference), ...given('amount', received) };
      return {
        vat: vat.control.value,
        ...given('opening', opening),
        ...given('closing', closing),
        ...given('tolerance', tolerance),
        ...(Object.keys(control).length > 0 ? { control } : {}),
        ...(Object.keys(instalment).length > 0 ? { received: [instalment] } : {}),
      };
    },
  };
}

/** @param {string} label @param {string} hint */
function amount(label, hint) {
  return field(label, hint, textInput('', LONGEST));
}

/** @param {string} name @param {{control: HTMLInputElement}} asked */
function given(name, { control }) {
  const text = control.value.trim();
  return text === '' ? {} : { [name]: text };
}
