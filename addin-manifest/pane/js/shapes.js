// @ts-check
/**
 * What the service answers, as types: by the page's names, from the description of the interface.
 *
 * @typedef {import('../../types/api').Finding} Finding one thing wrong
 * @typedef {Finding['severity']} Severity
 * @typedef {string | number | boolean | null} Scalar what a cell holds
 * @typedef {import('../../types/api').Summary} Summary
 * @typedef {import('../../types/api').Patch} Patch one cell to write; `formula` is without its "="
 * @typedef {'scorers' | 'reconcile' | 'return' | 'priorities' | 'period-pack' | 'next-period'} Offer what can be done with a template's workbooks
 * @typedef {import('../../types/api').FindingAuthor} Author who said something
 * @typedef {import('../../types/api').FindingPlace} FindingPlace one cell of a finding that has several
 * @typedef {import('../../types/api').FindingContextHeading['type']} Type
 * @typedef {import('../../types/api').FindingContextNamedCell} NamedCell
 * @typedef {import('../../types/api').FindingContextExcerpt} Excerpt a table: all its headings, and the rows that are
 *   near a finding
 * @typedef {import('../../types/api').FindingContext} Surroundings what stands around the cells of findings, as text
 * @typedef {import('../../types/api').Template} Template
 * @typedef {import('../../types/api').RegisteredTemplate} RegisteredTemplate
 * @typedef {import('../../types/api').Proposals} Proposals what imports say of a workbook's figures
 * @typedef {import('../../types/api').ImportSummary} ImportSummary
 * @typedef {import('../../types/api').KeptImport} KeptImport
 * @typedef {import('../../types/api').ImportProgress} ImportProgress how far an import is
 * @typedef {import('../../types/api').ImportName} ImportName
 * @typedef {import('../../types/api').Cycle} Cycle what is due
 * @typedef {import('../../types/api').Due} Due one time that a step of a cycle is due
 * @typedef {import('../../types/api').CycleSteps} CycleSteps
 * @typedef {import('../../types/api').Step} CycleStep
 * @typedef {import('../../types/api').Collection} Collection what a body asks of partnerships, as one may see it
 * @typedef {import('../../types/api').CollectionLine} CollectionLine how one partnership stands
 * @typedef {import('../../types/api').CollectionTotal} CollectionTotal
 * @typedef {import('../../types/api').MissingReturn} MissingReturn who is in no total, and why
 * @typedef {import('../../types/api').CollectionAct} CollectionAct
 * @typedef {import('../../types/api').NewCollection} NewCollection
 * @typedef {import('../../types/api').RemindersReminder} Reminder
 * @typedef {import('../../types/api').DueReminders} DueReminders what is due, and the messages about it
 * @typedef {import('../../types/api').Check} CheckAnswer
 * @typedef {import('../../types/api').Version} Version
 * @typedef {import('../../types/api').Book} Book
 * @typedef {import('../../types/api').BookCounts} BookCounts how many books there are of what
 *
 * @typedef {object} CellKey where an entry stands by name
 * @property {string | null} table null for a named cell
 * @property {string | null} key
 * @property {string} column
 *
 * @typedef {import('../../types/api').ComparisonCell} ComparedCell one changed cell
 * @typedef {import('../../types/api').ComparisonTable} ComparedTable
 * @typedef {import('../../types/api').Comparison} Comparison
 * @typedef {import('../../types/api').StoryEvent} Chapter what one version did to a cell
 * @typedef {import('../../types/api').Story} Story
 * @typedef {import('../../types/api').CarriedMoved} MovedEntry `from` is the column it stood in; headings are as the sheet
 *   shows them
 * @typedef {import('../../types/api').CarriedLeft} LeftEntry
 * @typedef {import('../../types/api').Carried} Carried what went from one workbook into another
 * @typedef {import('../../types/api').Next} StartedBook the next period's book
 * @typedef {import('../../types/api').Conflict} Conflict something to choose in a merge
 * @typedef {import('../../types/api').MergeOffer} MergeOffer late work laid beside what came first; what it comes to is
 *   null until it is asked for
 */

export {};
