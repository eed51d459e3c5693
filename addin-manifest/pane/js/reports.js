// @ts-check
import { bookPath, json } from './api.js';
import { request } from './request.js';
import { count } from './words.js';

/**
 * Reports: their figures checked against a version, and filled from approved ones. The service keeps nothing of them.
 *
 * @typedef {import('../../types/api').VersionTextCheck} TextCheck
 * @typedef {import('../../types/api').Statement} Statement
 * @typedef {import('../../types/api').StatementTraced} Traced
 * @typedef {import('../../types/api').VersionTextCheckPlace} Place
 * @typedef {import('../../types/api').FilledReport} FilledReport
 * @typedef {Statement['verdict']} Verdict
 * @typedef {{text: string, statement: Statement | null}} Piece a stretch of a paragraph, marked where it is a statement
 */

const TYPES = /** @type {const} */ ([
  [/\.docx$/i, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  [/\.(md|markdown)$/i, 'text/markdown'],
  [/\.txt$/i, 'text/plain'],
]);

/** What each verdict is called, and its sign beside colour. */
export const VERDICTS = /** @type {Record<Verdict, {word: string, one: string, sign: string}>} */ ({
  contradicts: { word: 'Contradict', one: 'contradicts the workbook', sign: '✗' },
  untraced: { word: 'Could not be traced', one: 'could not be traced', sign: '?' },
  agrees: { word: 'Agree', one: 'agrees with the workbook', sign: '✓' },
});

/**
 * A file by the type that its name says; the service looks at its bytes in any case.
 * @param {File} file
 */
function typed(file) {
  const known = TYPES.find(([ending]) => ending.test(file.name));
  return file.slice(0, file.size, known ? known[1] : 'application/octet-stream');
}

export const reports = {
  /**
   * @param {string} book
   * @param {number} number
   * @param {File | string} report a file, or its text
   * @returns {Promise<TextCheck>}
   */
  check: (book, number, report) => {
    const body = typeof report === 'string' ? new Blob([JSON.stringify({ text: report })], { type: 'application/json' }) : typed(report);
    return json(`${bookPath(book)}/versions/${number}/text-check`, {
      method: 'POST', body, headers: { 'Content-Type': body.type },
    });
  },

  /**
   * What would be filled.
   * @param {File} file
   * @returns {Promise<FilledReport>}
   */
  toFill: (file) => json('/api/reports/fill?list=true', {
    method: 'POST', body: file, headers: { 'Content-Type': TYPES[0][1] },
  }),

  /**
   * The report with its figures; places of which nothing is known stay as they are.
   * @param {File} file
   * @param {boolean} sources
   */
  filled: async (file, sources) => (await request(`/api/reports/fill?partly=true&sources=${sources}`, {
    method: 'POST', body: file, headers: { 'Content-Type': TYPES[0][1] },
  })).body,
};

/**
 * What a check came to, in one sentence; where there was nothing to check it says so.
 * @param {TextCheck['summary']} summary
 */
export function inOneSentence({ figures, agree, contradict, untraced }) {
  if (figures === 0) {
    return 'No figure was found in its sentences, so nothing was checked.';
  }
  return `${count(figures, 'figure')}: ${count(agree, 'agrees', 'agree')}, ${count(contradict, 'contradicts', 'contradict')} `
    + `the workbooks, ${count(untraced, 'could not be traced', 'could not be traced')} to them.`;
}

/**
 * The paragraphs of a text, each as pieces with its statements marked. Of statements that overlap the first is marked,
 * and what contradicts before what does not.
 * @param {string} text
 * @param {Statement[]} statements
 * @returns {Piece[][]}
 */
export function marked(text, statements) {
  const chosen = apart(statements);
  /** @type {Piece[][]} */
  const paragraphs = [];
  let from = 0;
  for (const line of text.split('\n')) {
    const end = from + line.length;
    const own = chosen.filter(({ start }) => start >= from && start < end);
    if (line.trim() !== '') {
      paragraphs.push(pieces(text, own, from, end));
    }
    from = end + 1;
  }
  return paragraphs;
}

/**
 * @param {string} text
 * @param {Statement[]} own
 * @param {number} from
 * @param {number} end
 */
function pieces(text, own, from, end) {
  /** @type {Piece[]} */
  const all = [];
  let at = from;
  for (const statement of own) {
    const to = Math.min(statement.end, end);
    if (statement.start > at) {
      all.push({ text: text.slice(at, statement.start), statement: null });
    }
    all.push({ text: text.slice(statement.start, to), statement });
    at = to;
  }
  if (at < end) {
    all.push({ text: text.slice(at, end), statement: null });
  }
  return all;
}

/**
 * Statements of which none lies over another, in the order of the text.
 * @param {Statement[]} statements
 */
function apart(statements) {
  const weight = (/** @type {Statement} */ { verdict }) => (verdict === 'contradicts' ? 0 : 1);
  /** @type {Statement[]} */
  const taken = [];
  for (const one of [...statements].sort((a, b) => weight(a) - weight(b) || a.start - b.start)) {
    if (taken.every(({ start, end }) => one.end <= start || one.start >= end)) {
      taken.push(one);
    }
  }
  return taken.sort((a, b) => a.start - b.start);
}

/**
 * The list of what contradicts and what is not mentioned, as text to paste elsewhere.
 * @param {TextCheck} answer
 */
export function asText({ summary, statements, unmentioned, notes }) {
  const lines = [inOneSentence(summary)];
  for (const { quote, sentence, message, cells, working, fix } of statements.filter(({ verdict }) => verdict === 'contradicts')) {
    lines.push('', `“${sentence.trim()}”`, `${quote}: ${message}`, ...cells.map(cellInWords),
      ...[working, fix].filter((line) => line !== ''));
  }
  for (const [heading, all] of /** @type {[string, string[]][]} */ ([
    ['The report does not mention:', unmentioned.map(({ message }) => message)], ['Notes:', notes]])) {
    if (all.length > 0) {
      lines.push('', heading, ...all.map((line) => `- ${line}`));
    }
  }
  return `${lines.join('\n')}\n`;
}

/** @param {Traced} cell */
export function cellInWords({ workbook, cell, label, shown }) {
  return `${label} is ${shown}: ${cell} of ${workbook}`;
}
