// @ts-check
import { grouped } from './groups.js';
import { count, list } from './words.js';

/**
 * @typedef {import('./shapes.js').Finding} Finding
 * @typedef {import('./shapes.js').FindingPlace} FindingPlace
 * @typedef {import('./shapes.js').Severity} Severity
 * @typedef {import('./shapes.js').Summary} Summary
 */

/**
 * The severities, heaviest first: the word on the label, one and many of them, and what they ask of a person.
 * @type {{severity: Severity, key: keyof Summary, label: string, one: string, many: string, asks: string}[]}
 */
export const SEVERITIES = [
  { severity: 'error', key: 'errors', label: 'Error', one: 'error', many: 'errors',
    asks: 'Put right before approval' },
  { severity: 'query', key: 'queries', label: 'Query', one: 'query', many: 'queries',
    asks: 'Put right or explain' },
  { severity: 'note', key: 'notes', label: 'Note', one: 'note', many: 'notes', asks: 'Worth knowing' },
  { severity: 'notChecked', key: 'notChecked', label: 'Not checked', one: 'check that could not run',
    many: 'checks that could not run',
    asks: 'Each says why' },
];

/** So many findings that say the same become one card. */
const FEWEST_TOGETHER = 3;

/** @param {Severity} severity */
export function labelOf(severity) {
  return SEVERITIES[rank(severity)].label;
}

/** @param {Severity} severity */
function rank(severity) {
  return SEVERITIES.findIndex((known) => known.severity === severity);
}

/**
 * "2 errors, 1 query and 3 notes", or "nothing to fix".
 * @param {Summary} summary
 */
export function inWords(summary) {
  const parts = SEVERITIES.filter(({ key }) => summary[key] > 0).map(({ key, one, many }) =>
    count(summary[key], one, many));
  return parts.length === 0 ? 'nothing to fix' : list(parts);
}

/**
 * By sheet, and in a sheet by severity. The sheet with the heaviest finding comes first; among equals what is about
 * the whole file, then the order in which the service names them.
 * @param {Finding[]} findings
 * @param {Set<Severity>} shown
 * @returns {{sheet: string, findings: Finding[]}[]}
 */
export function bySheet(findings, shown) {
  return grouped(findings.filter(({ severity }) => shown.has(severity)), ({ sheet }) => sheet)
    .map(([sheet, all]) => ({ sheet, findings: all.sort((a, b) => rank(a.severity) - rank(b.severity)) }))
    .sort((a, b) => rank(a.findings[0].severity) - rank(b.findings[0].severity)
      || Number(a.sheet !== '') - Number(b.sheet !== ''));
}

/**
 * Findings that say the same of one cell each, such as that it is blank, stand together; the others by themselves.
 * @param {Finding[]} findings of one sheet, heaviest first
 * @returns {Finding[][]}
 */
export function together(findings) {
  return grouped(findings, (finding) => alike(finding) || keyOf(finding)).map(([, all]) => all)
    .flatMap((all) => (all.length >= FEWEST_TOGETHER ? [all] : all.map((finding) => [finding])));
}

/** What is said of a cell besides its name; empty where it is about none or several. @param {Finding} finding */
function alike({ ruleId, severity, label, cells, message }) {
  const name = `${label} (${cells[0]}) `;
  return cells.length === 1 && label && message.startsWith(name)
    ? JSON.stringify([severity, ruleId, message.slice(name.length)]) : '';
}

/**
 * "5 entries are blank": what several findings say that stand together.
 * @param {Finding[]} alikes
 */
export function saidTogether(alikes) {
  const [{ label, cells, message }] = alikes;
  const rest = message.slice(`${label} (${cells[0]}) `.length);
  return rest === 'is blank.' ? `${count(alikes.length, 'entry', 'entries')} are blank.`
    : `${count(alikes.length, 'entry', 'entries')}: each ${rest}`;
}

/**
 * What makes a finding the same finding after a recheck: an explanation holds while this is unchanged.
 * @param {Finding} finding
 */
export function keyOf(finding) {
  return JSON.stringify([finding.ruleId, finding.sheet, finding.cells, finding.label, finding.found]);
}

/**
 * Every cell of a finding, with what is to be said of each; nothing where the finding says it all.
 * @param {Finding} finding
 * @returns {(Pick<FindingPlace, 'cell' | 'message'> & {name?: string})[]}
 */
export function placesOf(finding) {
  return finding.places.length > 0
    ? finding.places
    : finding.cells.map((cell) => ({ cell, message: '' }));
}

/**
 * What is said of one cell of several, with its name: "L02, Spent (O7): You entered text." The name is left out where
 * the sentence has it.
 * @param {FindingPlace} place
 */
export function placeInWords({ cell, name, rowKey, message }) {
  if (message.includes(`(${cell}) `)) {
    return message;
  }
  return `${rowKey && message.includes(rowKey) ? cell : name ?? cell}: ${message}`;
}

/**
 * A finding in one line, with its sheet and the name of its cell: "Funding: L02, Spent (O7): You entered text."
 * @param {Finding} finding
 */
export function told({ sheet, label, cells, message }) {
  const isNamed = cells.length !== 1 || label === '' || message.includes(label);
  return [sheet, isNamed ? '' : `${label} (${cells[0]})`, message].filter(Boolean).join(': ');
}

/**
 * That calculated cells of the workbook are out of date, as the command line says it; empty where none is.
 * @param {unknown[]} patches
 */
export function outOfDate({ length }) {
  return length === 0 ? '' : `${count(length, 'calculated cell')} ${length === 1 ? 'differs' : 'differ'} from what we work out.`;
}

/** The buttons that the sentences of findings name. */
const BUTTONS = ['Convert', 'Keep as text', 'Use calculated value'];

/**
 * What the button is called that puts a finding right: as its own sentence calls it.
 * @param {Finding} finding
 */
export function buttonOf({ fix, fixes }) {
  const calculated = fixes.length > 0 && fixes.every(({ formula }) => formula);
  return BUTTONS.find((name) => fix.includes(name)) ?? (calculated ? 'Use calculated value' : 'Fix');
}

/**
 * "1 error is waived and 2 queries are explained."; empty while none is.
 * @param {Finding[]} findings
 */
export function answersInWords(findings) {
  const waived = findings.filter(({ severity, waiver }) => severity === 'error' && waiver).length;
  const explained = findings.filter(({ explanation }) => explanation).length;
  const are = (/** @type {number} */ many) => (many === 1 ? 'is' : 'are');
  const parts = [
    waived > 0 && `${count(waived, 'error')} ${are(waived)} waived`,
    explained > 0 && `${count(explained, 'query', 'queries')} ${are(explained)} explained`,
  ].filter((part) => part !== false);
  return parts.length > 0 ? `${list(parts)}.` : '';
}
