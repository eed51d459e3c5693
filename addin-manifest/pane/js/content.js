// @ts-check
import { bookPath, json } from './api.js';

/**
 * What a version holds, and one period beside another.
 *
 * @typedef {object} Figure
 * @property {string} text as a reader sees it
 * @property {number | null} number what is drawn; null where words stand in its place
 * @property {number | null} low
 * @property {number | null} high
 *
 * @typedef {object} Chart
 * @property {string} id
 * @property {string} kind
 * @property {string} title
 * @property {string} unit
 * @property {{part: string, heading: string}[]} columns
 * @property {Figure[][]} rows
 * @property {string} alternative
 * @property {string[]} notes
 * @property {{part: string, heading: string, points: {x: number, y: number}[]}[]} curves lines that belong to no row
 *
 * @typedef {{at: string | null, text: string, state: string, own: string | null, why: string | null}} ContentCell
 * @typedef {{heading: string, type: string | null, entry: string | null, role: string | null, help: string}} ContentColumn
 * @typedef {{name: string, sheet: string, key: string | null, columns: ContentColumn[], rows: {key: string,
 *   cells: ContentCell[]}[], from: number, all: number, more: number}} ContentTable
 * @typedef {{heading: string, cells: {name: string, label: string, help: string, cell: ContentCell}[]}} FieldGroup
 * @typedef {{sheet: string, table: string, place: string, cells: ContentCell[]}} Outside
 * @typedef {{title: string, tables: ContentTable[], fields: FieldGroup[], outside: Outside[], charts: Chart[],
 *   notes: string[]}} Content
 * @typedef {{name: string, book: string | null, version: number | null, standing: string}} Period
 * @typedef {{periods: Period[], charts: Chart[], left: number}} Series
 * @typedef {{before: Figure, now: Figure, difference: Figure, percent: Figure | null, verdict: string}} ComparedFigure
 * @typedef {{key: string, cells: ComparedFigure[]}} ComparedRow
 * @typedef {{name: string, sheet: string, key: string, columns: string[], main: number, rows: ComparedRow[],
 *   onlyBefore: string[], onlyNow: string[], more: number}} PeriodTable
 * @typedef {{book: string, partnership: string, period: string, version: number, standing: string}} Side
 * @typedef {{before: Side, now: Side, tables: PeriodTable[], fields: ComparedRow[], notes: string[]}} PeriodComparison
 */

export const contents = {
  /** @param {string} book @param {number} number @returns {Promise<Content>} */
  of: (book, number) => json(`${bookPath(book)}/versions/${number}/content`),

  /**
   * The rows of one table that come after those that were told.
   * @param {string} book
   * @param {number} number
   * @param {ContentTable} table
   * @returns {Promise<Content>}
   */
  after: (book, number, table) => json(`${bookPath(book)}/versions/${number}/content?${new URLSearchParams({
    table: table.name, from: String(table.from + table.rows.length + 1),
  })}`),

  /** @param {string} book @param {boolean} drafts @returns {Promise<Series>} */
  series: (book, drafts) => json(`${bookPath(book)}/series${drafts ? '?drafts=true' : ''}`),

  /** @param {string} book @param {string} other @returns {Promise<PeriodComparison>} */
  period: (book, other) => json(`${bookPath(book)}/compare-period?${new URLSearchParams({ with: other })}`),
};
