// @ts-check
import { inWords, keyOf, labelOf, outOfDate, placeInWords, placesOf } from './findings.js';

/**
 * The list of findings as a file, in the words of the page.
 * @typedef {import('./shapes.js').CheckAnswer} CheckAnswer
 * @typedef {import('./shapes.js').Finding} Finding
 * @typedef {Map<string, string>} Explanations by the key of a finding
 */

const HEADINGS = ['Severity', 'Sheet', 'Cell', 'About', 'What is wrong', 'How to put it right', 'Example', 'Explanation'];

/**
 * One line for each cell, so that the list can be sorted, filtered and ticked off in Excel.
 * @param {CheckAnswer} answer
 * @param {Explanations} explanations
 */
export function asCsv(answer, explanations) {
  return csv([HEADINGS, ...answer.findings.flatMap((finding) => rowsOf(finding, explanations))]);
}

/**
 * Lines of fields as a file that Excel opens.
 * @param {string[][]} lines
 */
export function csv(lines) {
  // Excel reads a CSV as UTF-8 only when it starts with this mark.
  return `\ufeff${lines.map((line) => line.map(field).join(',')).join('\r\n')}\r\n`;
}

/**
 * @param {Finding} finding
 * @param {Explanations} explanations
 */
function rowsOf(finding, explanations) {
  const places = placesOf(finding);
  const cells = places.length > 0 ? places : [{ cell: '', message: '' }];
  return cells.map(({ cell, message }) => [
    labelOf(finding.severity), finding.sheet, cell, message || finding.label, finding.message,
    finding.fix, finding.example, explanations.get(keyOf(finding)) ?? finding.explanation ?? '',
  ]);
}

/** What a spreadsheet would run: it may pass over blanks before, and takes the wide signs for the narrow ones. */
const RUNS = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

/**
 * How many fields of the file begin like a formula, and so got a quotation mark in front.
 * @param {CheckAnswer} answer
 * @param {Explanations} explanations
 */
export function neutralised(answer, explanations) {
  return answer.findings.flatMap((finding) => rowsOf(finding, explanations)).flat()
    .filter((text) => RUNS.test(text)).length;
}

/**
 * A field that Excel takes as text: one that it would run as a formula gets a quotation mark in front.
 * @param {string} text
 */
export function field(text) {
  const safe = RUNS.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * The list to read or to send by e-mail.
 * @param {CheckAnswer} answer
 * @param {string} title what was checked and when
 * @param {Explanations} explanations
 */
export function asText(answer, title, explanations) {
  const findings = answer.findings.map((finding) => paragraph(finding, explanations)).join('\r\n');
  const outdated = outOfDate(answer.patches);
  return `${title}\r\n${inWords(answer.summary)}\r\n${outdated && `${outdated}\r\n`}\r\n${findings}`;
}

/**
 * @param {Finding} finding
 * @param {Explanations} explanations
 */
function paragraph(finding, explanations) {
  const place = [finding.sheet, finding.cells.join(', ')].filter(Boolean).join(', ') || 'The whole workbook';
  const explanation = explanations.get(keyOf(finding)) ?? finding.explanation;
  const lines = [
    `${labelOf(finding.severity)}: ${place}`,
    `  ${finding.message}`,
    finding.fix && `  ${finding.fix}`,
    finding.example && `  For example: ${finding.example}`,
    ...(finding.places.length > 1 ? finding.places.map((place) => `  - ${placeInWords(place)}`) : []),
    explanation && `  Explanation: ${explanation}`,
  ];
  return `${lines.filter(Boolean).join('\r\n')}\r\n`;
}
