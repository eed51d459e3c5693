// @ts-check
import { api, json, XLSX } from './api.js';
import { request } from './request.js';
import { by } from './who.js';

/**
 * The calls that tell what a template holds, and that bring a version of one in or take it out.
 *
 * @typedef {import('./shapes.js').Scalar} Scalar
 * @typedef {import('./parts/attempt.js').Sent} Sent
 *
 * @typedef {object} Content what a cell may hold
 * @property {'key' | 'input' | 'formula' | 'service' | 'label'} entry who fills it
 * @property {import('./shapes.js').Type} type
 * @property {boolean} required
 * @property {number | null} least
 * @property {number | null} most
 * @property {string[]} choices
 * @property {string | null} choicesFrom the column that holds them, such as "Scale[Score]"
 * @property {string | null} formula
 * @property {string} help
 *
 * @typedef {{name: string, content: Content}} Column
 * @typedef {{name: string, label: string, at: string, content: Content}} Field
 * @typedef {{name: string, sheet: string, at: string, intro: string, key: string, growing: boolean,
 *   columns: Column[], rows: Scalar[][]}} Table
 * @typedef {{id: string, severity: 'error' | 'query' | 'note', about: string, message: string, fix: string,
 *   example: string, why: string, from: string | null}} Rule
 * @typedef {{at: string, by: string, reason: string}} Retirement
 * @typedef {{version: string, registeredAt: string, registeredBy: string, retirement: Retirement | null}} KnownVersion
 *
 * @typedef {object} Description
 * @property {string} id
 * @property {string} version
 * @property {string} title
 * @property {string} purpose
 * @property {{heading: string, lines: string[]}[]} readme
 * @property {Field[]} fields
 * @property {Table[]} tables
 * @property {Rule[]} rules
 * @property {KnownVersion[]} versions the newest first
 * @property {string[]} examples file names
 *
 * @typedef {{name: string, fields: Record<string, Scalar>, tables: Record<string, Scalar[][]>}} Example
 *
 * @typedef {{place: string, before: string | null, after: string | null}} Difference
 * @typedef {object} Preview what a workbook would change
 * @property {string} id
 * @property {string} title
 * @property {string | null} version that it would become; null where this very workbook is one already
 * @property {Difference[]} changes the first of them
 * @property {number} more how many there are beyond those
 *
 * @typedef {{id: string, proposal: number, title: string, proposedAt: string, proposedBy: string}} Proposal
 * @typedef {{place: string, message: string, fix: string}} Fault
 */

const ALL = '/api/templates';

/** @param {string} id */
const one = (id) => `${ALL}/${encodeURIComponent(id)}`;

/** @param {string} id @param {number} proposal */
const proposed = (id, proposal) => `${one(id)}/proposals/${proposal}`;

/** @param {string} id @param {string} name */
const example = (id, name) => `${one(id)}/examples/${encodeURIComponent(name)}`;

/**
 * @param {string} reason
 * @param {string} name
 * @returns {import('./request.js').Request}
 */
const because = (reason, name) => ({
  method: 'POST', body: JSON.stringify({ reason }), headers: { 'Content-Type': 'application/json', ...by(name) },
});

export const templateCare = {
  /**
   * @param {string} id
   * @param {string} [version] the newest when it is left out
   * @returns {Promise<Description>}
   */
  description: (id, version) => json(`${one(id)}/description${version ? `?version=${encodeURIComponent(version)}` : ''}`),

  /**
   * The empty workbook.
   * @param {string} id
   * @param {string} [version]
   */
  file: (id, version) => `${api.templateFile(id)}${version ? `?version=${encodeURIComponent(version)}` : ''}`,

  /**
   * @param {string} id
   * @param {string} name
   * @returns {Promise<Example>}
   */
  example: (id, name) => json(example(id, name)),

  /**
   * @param {string} id
   * @param {string} name
   */
  exampleFile: (id, name) => `${example(id, name)}/workbook`,

  /**
   * What a workbook would change if it were registered; nothing is kept.
   * @param {Blob} workbook
   * @param {Sent} how
   * @returns {Promise<Preview>}
   */
  preview: (workbook, how) =>
    json(`${ALL}/preview`, { method: 'POST', body: workbook, headers: { 'Content-Type': XLSX }, ...how }),

  /**
   * @param {Blob} workbook
   * @param {string} name
   * @param {Sent} how
   * @returns {Promise<Proposal | import('./shapes.js').RegisteredTemplate>} a proposal where a second person is needed
   */
  register: (workbook, name, how) =>
    json(ALL, { method: 'POST', body: workbook, headers: { 'Content-Type': XLSX, ...by(name) }, ...how }),

  /** @returns {Promise<Proposal[]>} those that wait, of every template */
  proposals: () => json(`${ALL}/proposals`),

  /**
   * @param {string} id
   * @param {number} proposal
   * @returns {Promise<Preview>}
   */
  proposed: (id, proposal) => json(proposed(id, proposal)),

  /**
   * @param {string} id
   * @param {number} proposal
   */
  proposedFile: (id, proposal) => `${proposed(id, proposal)}/workbook`,

  /**
   * @param {string} id
   * @param {number} proposal
   * @param {Sent} how
   * @returns {Promise<import('./shapes.js').RegisteredTemplate>}
   */
  accept: (id, proposal, how) => json(`${proposed(id, proposal)}/acceptance`, { method: 'POST', ...how }),

  /**
   * @param {string} id
   * @param {number} proposal
   * @param {string} reason
   */
  refuse: (id, proposal, reason) => request(`${proposed(id, proposal)}/refusal`, because(reason, '')),

  /**
   * @param {string} id
   * @param {string} version
   * @param {string} reason
   * @param {string} name
   */
  retire: (id, version, reason, name) =>
    request(`${one(id)}/versions/${encodeURIComponent(version)}/retirement`, because(reason, name)),
};
