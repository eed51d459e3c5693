// @ts-check
/**
 * Whether two formulas say the same: a file, a person and Excel write the same one in several forms. Where that is not
 * certain they differ, as writing a right formula anew does no harm.
 *
 * A file says `T[[#This Row],[A]:[B]]` where Excel shows `T[@[A]:[B]]`; it says `_xlfn.SINGLE(A1)`, and Excel `@A1`.
 */

/** Functions that want one value in each place: before what these are given, an "@" says nothing new. */
const ONE_VALUE_EACH = new Set(['IF', 'IFERROR', 'IFNA', 'ROUND', 'ROUNDUP', 'ROUNDDOWN', 'ABS', 'INT', 'TEXT', 'VALUE',
  'LEFT', 'RIGHT', 'MID', 'LEN', 'TRIM', 'UPPER', 'LOWER', 'DATE', 'YEAR', 'MONTH', 'DAY']);

const TOKEN = new RegExp([
  /(?<text>"(?:[^"]|"")*")/,
  /(?<number>(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?(?![\w.!]))/,
  /(?<sheet>(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\d_.]*)!)/u,
  /(?<word>[\p{L}_\\$][\p{L}\d_.$?\\]*)/u,
  /(?<open>\[)/,
  /(?<space>\s+)/,
  /(?<sign><>|<=|>=|.)/,
].map(({ source }) => source).join('|'), 'iuy');

/**
 * @typedef {{kind: string, text: string, table?: string}} Token `table` of a reference to a table's cells; empty where
 *   it is the table that the formula stands in
 */

/**
 * @param {string} one without its "="
 * @param {string} other likewise
 */
export function sameFormula(one, other) {
  const [a, b] = [tokens(one), tokens(other)];
  const own = new Set();
  return a.length === b.length && a.every((token, at) => {
    const [mine, theirs] = [token.table, b[at].table];
    if (mine !== theirs && (mine === '' || theirs === '')) {
      own.add(mine || theirs);
    }
    return token.text === b[at].text && (mine === theirs || mine === '' || theirs === '');
  }) && own.size <= 1;
}

/** @param {string} formula */
function tokens(formula) {
  return withoutPlainAts(withAts(withoutSpaces(read(formula))));
}

/**
 * @param {string} formula
 * @returns {Token[]}
 */
function read(formula) {
  /** @type {Token[]} */
  const all = [];
  for (let at = 0; at < formula.length;) {
    TOKEN.lastIndex = at;
    const { groups = {}, 0: text } = /** @type {RegExpExecArray} */ (TOKEN.exec(formula));
    const [kind] = Object.entries(groups).find(([, found]) => found !== undefined) ?? ['sign'];
    if (kind === 'open') {
      const end = closing(formula, at);
      const table = all.at(-1)?.kind === 'word' ? /** @type {Token} */ (all.pop()).text : '';
      all.push({ kind: 'table', text: columns(formula.slice(at + 1, end)), table });
      at = end + 1;
    } else {
      all.push({ kind, text: plainly(kind, text) });
      at += text.length;
    }
  }
  return all;
}

/** @param {string} kind @param {string} text */
function plainly(kind, text) {
  switch (kind) {
    case 'text': return text;
    case 'number': return String(Number(text));
    case 'sheet': return text.replace(/^'([\p{L}_][\p{L}\d_.]*)'!$/u, '$1!').toUpperCase();
    case 'word': return text.replace(/^(_xl(?:fn|ws|pm|udf)\.)+/i, '').toUpperCase();
    default: return text;
  }
}

/** Where the bracket that opens at a place closes; an apostrophe takes the next character as it is. */
function closing(/** @type {string} */ formula, /** @type {number} */ at) {
  let depth = 0;
  for (let i = at; i < formula.length; i++) {
    if (formula[i] === "'") {
      i += 1;
    } else if (formula[i] === '[') {
      depth += 1;
    } else if (formula[i] === ']' && --depth === 0) {
      return i;
    }
  }
  return formula.length;
}

/** Which columns a reference names, without its outer brackets: "@[A]:[B]" for those of this row. */
function columns(/** @type {string} */ inside) {
  const text = inside.trim().replace(/\]\s*([,:])\s*\[/g, ']$1[').toUpperCase();
  const row = text.replace(/^\[#THIS ROW\](?:,|$)|^#THIS ROW$/, '@').replace(/^\[#DATA\],/, '');
  return row.replace(/^(@?)([^[\]@#].*)$/, '$1[$2]').replace(/^@\s+/, '@');
}

/** A space between two operands is an operator of its own; any other says nothing. @param {Token[]} all */
function withoutSpaces(all) {
  return all.flatMap((token, at) => {
    if (token.kind !== 'space') {
      return [token];
    }
    return endsOperand(all[at - 1]) && startsOperand(all[at + 1]) ? [{ kind: 'sign', text: ' ' }] : [];
  });
}

/** @param {Token | undefined} token */
function endsOperand(token) {
  return token !== undefined && (['word', 'number', 'text', 'table'].includes(token.kind) || /[)}#]/.test(token.text));
}

/** @param {Token | undefined} token */
function startsOperand(token) {
  return token !== undefined && (['word', 'sheet', 'table'].includes(token.kind) || token.text === '(');
}

/** "SINGLE(A1)" is "@A1", and "ANCHORARRAY(A1)" is "A1#". @param {Token[]} all @returns {Token[]} */
function withAts(all) {
  const at = all.findIndex(({ kind, text }, i) =>
    kind === 'word' && ['SINGLE', 'ANCHORARRAY'].includes(text) && all[i + 1]?.text === '(');
  if (at < 0) {
    return all;
  }
  const end = partner(all, at + 1);
  const inside = all.slice(at + 2, end);
  const bare = isOneOperand(inside) ? inside : all.slice(at + 1, end + 1);
  const shown = all[at].text === 'SINGLE' ? [{ kind: 'sign', text: '@' }, ...bare] : [...bare, { kind: 'sign', text: '#' }];
  return withAts([...all.slice(0, at), ...shown, ...all.slice(end + 1)]);
}

/** @param {Token[]} all @param {number} open */
function partner(all, open) {
  let depth = 0;
  for (let i = open; i < all.length; i++) {
    depth += all[i].text === '(' ? 1 : all[i].text === ')' ? -1 : 0;
    if (depth === 0) {
      return i;
    }
  }
  return all.length;
}

/** A reference, or one call. @param {Token[]} all */
function isOneOperand(all) {
  const open = all.findIndex(({ text }) => text === '(');
  const head = open < 0 ? all : all.slice(0, open);
  return head.every(({ kind, text }) => ['word', 'sheet', 'table'].includes(kind) || text === ':')
    && (open < 0 || partner(all, open) === all.length - 1);
}

/** An "@" that only says what a file says without it is left out. @param {Token[]} all */
function withoutPlainAts(all) {
  /** @type {string[]} the functions around, innermost last; empty for mere brackets */
  const around = [];
  return all.filter(({ kind, text }, at) => {
    const before = all[at - 1];
    if (kind === 'sign' && text === '(') {
      around.push(before?.kind === 'word' ? before.text : '');
    } else if (kind === 'sign' && text === ')') {
      around.pop();
    }
    const isGiven = before?.text === '(' || before?.text === ',';
    return text !== '@' || kind !== 'sign' || (isGiven && !around.every((name) => name === '' || ONE_VALUE_EACH.has(name)));
  });
}
