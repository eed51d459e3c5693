// @ts-check
/**
 * What the service answers, as types.
 *
 * @typedef {'error' | 'query' | 'note' | 'notChecked'} Severity
 * @typedef {string | number | boolean | null} Scalar
 * @typedef {Record<'errors' | 'queries' | 'notes' | 'notChecked', number>} Summary
 *
 * @typedef {object} Patch one cell to write
 * @property {string} sheet
 * @property {string} cell such as "B7"
 * @property {string | null} formula without its "="
 * @property {Scalar} value
 * @property {Scalar} was
 * @property {string} why
 * @property {string | null} [format] how the template shows numbers there, such as "0.0%"; null where it has no say
 *
 * @typedef {'scorers' | 'reconcile' | 'return' | 'next-period'} Offer what can be done with a template's workbooks
 *
 * @typedef {object} Author who said something
 * @property {string} name
 * @property {string | null} user the id of the account that was signed in; null where nobody was
 *
 * @typedef {object} FindingPlace one cell of a finding that has several
 * @property {string} cell
 * @property {string} [name] its row and column with its address; left out in what was kept before it was told
 * @property {string | null} column
 * @property {string | null} rowKey
 * @property {Scalar} found
 * @property {Scalar} expected
 * @property {string} message
 *
 * @typedef {object} Finding one thing wrong
 * @property {string} ruleId
 * @property {Severity} severity
 * @property {string} sheet empty when it is about the whole file
 * @property {string | null} table
 * @property {string | null} column
 * @property {string | null} rowKey
 * @property {string[]} cells such as "B7"; with its sheet where it is on another
 * @property {string} label
 * @property {Scalar} found
 * @property {Scalar} expected
 * @property {Scalar} difference
 * @property {string} message
 * @property {string} fix
 * @property {string} example
 * @property {boolean} canExplain
 * @property {string | null} explanation
 * @property {Author | null} [explainedBy] left out in what was kept before it was told
 * @property {string | null} waiver
 * @property {FindingPlace[]} places each cell by itself, when there are several
 * @property {Patch[]} fixes what to write to put it right, when that is certain
 *
 * @typedef {'text' | 'whole' | 'decimal' | 'money' | 'percent' | 'date' | 'choice' | 'yes-no'} Type
 *
 * @typedef {object} NamedCell
 * @property {string} name such as "Partnership"
 * @property {string} label what the template prints beside it
 * @property {string | null} role what it is for, such as "period"; null where the template does not say
 * @property {string} sheet
 * @property {string} cell
 * @property {Type} type
 * @property {string} text as it is shown
 *
 * @typedef {object} Excerpt a table: all its headings, and the rows that are near a finding
 * @property {string} table its name
 * @property {string} key the heading of the column that a row is known by
 * @property {string} sheet
 * @property {string} topLeft the first heading's cell
 * @property {{text: string, type: Type}[]} columns
 * @property {{number: number, cells: string[]}[]} rows each with its number in Excel
 *
 * @typedef {object} Surroundings what stands around the cells of findings, as text
 * @property {NamedCell[]} fields
 * @property {Excerpt[]} tables
 *
 * @typedef {object} Template
 * @property {string} id
 * @property {string} version
 * @property {string} title
 * @property {Offer[]} [offers] left out in what was kept before it was told
 *
 * @typedef {object} RegisteredTemplate
 * @property {string} id
 * @property {string} version
 * @property {string} title
 * @property {string} registeredAt
 * @property {boolean} retired whether workbooks of it are no longer taken
 *
 * @typedef {object} CheckAnswer
 * @property {Template} template
 * @property {Summary} summary
 * @property {Finding[]} findings
 * @property {Patch[]} patches
 * @property {Surroundings} [surroundings]
 *
 * @typedef {object} Version
 * @property {number} number
 * @property {number} base the version the work started from, 0 for none
 * @property {string} sha256
 * @property {number} size in bytes
 * @property {string} author
 * @property {string} role in which they acted; empty where the name is as it was given
 * @property {string} createdAt
 * @property {string} note
 * @property {string} templateVersion
 * @property {Summary} summary
 * @property {import('./states.js').State} state
 * @property {string} counts which version of the book counts, in one sentence
 * @property {string | null} joined the merge that made it; null for none
 *
 * @typedef {object} Book
 * @property {string} id
 * @property {string} partnership
 * @property {string} template
 * @property {string} period
 * @property {string} counts which version counts, in one sentence
 * @property {number | null} counting the number of that one
 * @property {number | null} locked the approved version that nothing may follow until it is unlocked
 * @property {{at: string, by: string, reason: string} | null} disposed null while its workbooks are kept
 * @property {Version | null} head the newest version; null for none yet
 * @property {Offer[]} offers
 * @property {string} createdAt
 *
 * @typedef {object} CellKey where an entry stands by name
 * @property {string | null} table null for a named cell
 * @property {string | null} key
 * @property {string} column
 *
 * @typedef {object} ComparedCell one changed cell
 * @property {string | null} key
 * @property {string} column
 * @property {string | null} sheet
 * @property {string | null} cell null when the newer workbook lacks it
 * @property {'entered' | 'formula' | 'follows'} kind
 * @property {Scalar} old
 * @property {Scalar} new
 * @property {string} place such as "Total of Robbery"
 * @property {string} was as its type is written
 * @property {string} is
 * @property {string} why the causes in words; empty for none
 *
 * @typedef {object} ComparedTable
 * @property {string} table
 * @property {string[]} added keys of rows
 * @property {string[]} removed
 * @property {{from: string, to: string}[]} renamed
 * @property {ComparedCell[]} changed
 *
 * @typedef {object} Comparison
 * @property {ComparedTable[]} tables those that differ
 * @property {ComparedCell[]} fields
 * @property {{sentence: string}[]} outside rows outside the tables that differ
 * @property {{sentence: string}} summary
 *
 * @typedef {object} Chapter what one version did to a cell
 * @property {string} book
 * @property {number} number
 * @property {string} who
 * @property {string} when
 * @property {string} note
 * @property {'found' | 'row-added' | 'row-removed' | 'row-renamed' | 'entered' | 'formula' | 'follows'} event
 * @property {string | null} key
 * @property {string | null} renamedFrom
 * @property {string} was
 * @property {string} is
 * @property {string} why
 * @property {ComparedCell[]} moved
 * @property {string | null} explanation what an officer said of this value
 *
 * @typedef {object} Story
 * @property {string | null} table
 * @property {string | null} key
 * @property {string} column
 * @property {Chapter[]} chapters oldest first
 * @property {{book: string, number: number, why: string}[]} leftOut
 *
 * @typedef {CellKey & {from: string, heading: string, fromHeading: string, value: Scalar}} MovedEntry `from` is the column it
 *   stood in; headings are as the sheet shows them
 * @typedef {CellKey & {heading: string, value: Scalar, why: string}} LeftEntry
 *
 * @typedef {object} Carried what went from one workbook into another
 * @property {string} templateVersion of the workbook it went into
 * @property {MovedEntry[]} moved
 * @property {LeftEntry[]} left
 * @property {Finding[]} needed what an officer has yet to enter
 *
 * @typedef {object} StartedBook the next period's book
 * @property {Book} book
 * @property {Version} version its first
 * @property {Carried} carried
 * @property {number} explanations how many still hold
 *
 * @typedef {object} Conflict something to choose in a merge
 * @property {string} id
 * @property {string | null} column null for a whole row
 * @property {string} wasText
 * @property {string} mineText
 * @property {string} theirsText
 * @property {string} place
 * @property {string} message
 * @property {string | null} theirAuthor who entered theirs
 *
 * @typedef {object} MergeOffer late work laid beside what came first; what it comes to is null until it is asked for
 * @property {string} id
 * @property {number} base
 * @property {number} theirs
 * @property {string} theirAuthor
 * @property {number | null} taken how many cells of theirs go into mine
 * @property {Conflict[] | null} conflicts
 * @property {{sentence: string}[] | null} outside what the outcome holds outside the tables
 * @property {string[] | null} sheets those that come from theirs, besides the template's
 * @property {string} accept
 * @property {string} workbook
 */

export {};
