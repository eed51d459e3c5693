// @ts-check
import { json } from './api.js';
import { listen } from './events.js';
import { request } from './request.js';
import { by } from './who.js';

/**
 * The calls for figures that others publish, and what can be told of their files.
 *
 * @typedef {import('./shapes.js').ImportSummary} ImportSummary
 * @typedef {import('./shapes.js').KeptImport} KeptImport
 * @typedef {import('./shapes.js').ImportName} ImportName
 * @typedef {import('./shapes.js').ImportProgress} ImportProgress
 * @typedef {ImportSummary['kind']} Kind
 */

const ALL = '/api/imports';

/** @param {string} id */
const one = (id) => `${ALL}/${encodeURIComponent(id)}`;

/** How each kind of file is called. @type {Record<Kind, string>} */
export const KINDS = {
  'police-uk': 'Street-level crime (data.police.uk)',
  'home-office': 'Offences by partnership (Home Office)',
  population: 'Residents (mid-year estimates)',
  'area-lookup': 'Lookup from LSOA to ward or beat',
  'family-group': 'Family group (most similar areas)',
};

/** What its counts are of. @type {Record<Kind, string>} */
export const COUNTED = {
  'police-uk': 'crimes and incidents',
  'home-office': 'offences',
  population: 'residents',
  'area-lookup': 'areas',
  'family-group': 'areas',
};

export const figures = {
  /** @returns {Promise<{imports: ImportSummary[]}>} */
  list: () => json(`${ALL}?limit=100`),
  /** @param {string} id @returns {Promise<KeptImport>} without the counts of each area */
  read: (id) => json(`${one(id)}?counts=false`),
  /** @param {string} id */
  stop: (id) => request(one(id), { method: 'DELETE' }),
  /**
   * @param {Record<string, string>} asked
   * @param {File[]} files
   * @param {string} name who asks
   * @param {import('./parts/attempt.js').Sent} how
   * @returns {Promise<KeptImport>}
   */
  make(asked, files, name, how) {
    const form = new FormData();
    files.forEach((file) => form.append('file', file, file.name));
    const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== ''));
    return json(`${ALL}?${query}`, { method: 'POST', body: form, headers: by(name), large: true, ...how });
  },
  /**
   * @param {string} id
   * @param {(state: ImportProgress) => void} tell
   * @param {AbortSignal} signal
   */
  progress: (id, tell, signal) => listen(`${one(id)}/progress`, ({ data }) => tell(data), signal),
  /** @param {string} partnership @returns {Promise<{names: ImportName[]}>} */
  names: (partnership) => json(`${ALL}/names?partnership=${encodeURIComponent(partnership)}`),
  /**
   * @param {{partnership: string, kind: string, what: string, name: string, means: string, from: string}} said
   * @param {string} name who says so
   * @returns {Promise<ImportName>}
   */
  say: (said, name) => json(`${ALL}/names`, {
    method: 'POST', body: JSON.stringify(said), headers: { 'Content-Type': 'application/json', ...by(name) },
  }),
};

/**
 * What kind of file this is by its first line; empty where that does not tell.
 * @param {string} name
 * @param {string} start the first characters of a text file
 * @returns {Kind | ''}
 */
export function kindOf(name, start) {
  const head = start.replace(/^\ufeff/, '').split(/\r?\n/, 1)[0].toLowerCase();
  if (/(^|,)"?month"?,"?reported by"?/.test(head)) {
    return 'police-uk';
  }
  if (head.includes('financial quarter') && head.includes('csp name')) {
    return 'home-office';
  }
  if (/lsoa(20)?(01|11|21)?(cd|code)|lsoa code/.test(head)) {
    return 'area-lookup';
  }
  if (head.includes('geography_code') && head.includes('obs_value')) {
    return 'population';
  }
  return /^prc-.*\.(ods|xlsx)$/i.test(name) ? 'home-office' : '';
}

const MONTH = /^(\d{4})-(\d\d)$/;
const QUARTER = /^(\d{4})-\d\d Q([1-4])$/;
const YEAR = /^(\d{4})$/;
const MOST_GAPS = 60;

/**
 * Periods in order with those between them that are not there.
 * @param {string[]} periods names in order, all of one length
 * @returns {{name: string, isHeld: boolean}[]}
 */
export function withGaps(periods) {
  /** @type {{name: string, isHeld: boolean}[]} */
  const row = [];
  periods.forEach((name, at) => {
    const before = at > 0 ? place(periods[at - 1]) : null;
    const here = place(name);
    if (before !== null && here !== null && here - before <= MOST_GAPS) {
      for (let missing = before + 1; missing < here; missing++) {
        row.push({ name: named(missing, name), isHeld: false });
      }
    }
    row.push({ name, isHeld: true });
  });
  return row;
}

/** @param {string} name a count of months, quarters or years */
function place(name) {
  const month = MONTH.exec(name);
  if (month) {
    return Number(month[1]) * 12 + Number(month[2]) - 1;
  }
  const quarter = QUARTER.exec(name);
  if (quarter) {
    return Number(quarter[1]) * 4 + Number(quarter[2]) - 1;
  }
  return YEAR.test(name) ? Number(name) : null;
}

/**
 * @param {number} at
 * @param {string} like another of its length
 */
function named(at, like) {
  if (MONTH.test(like)) {
    return `${Math.floor(at / 12)}-${String(at % 12 + 1).padStart(2, '0')}`;
  }
  if (QUARTER.test(like)) {
    const year = Math.floor(at / 4);
    return `${year}-${String((year + 1) % 100).padStart(2, '0')} Q${at % 4 + 1}`;
  }
  return String(at);
}

const WRITTEN = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });

/** A period as people write it: "Apr 2019". @param {string} name */
export function periodWords(name) {
  return MONTH.test(name) ? WRITTEN.format(new Date(`${name}-15T00:00:00Z`)) : name;
}

/** "Apr 2019 to Jun 2019". @param {string[]} periods */
export function spanWords(periods) {
  const ends = periods.length > 1 ? [periods[0], periods[periods.length - 1]] : periods;
  return ends.map(periodWords).join(' to ');
}

/**
 * "12.5%", or "less than 0.1%".
 * @param {number} part
 * @param {number} of
 */
export function shareWords(part, of) {
  const share = of === 0 ? 0 : (part / of) * 100;
  return share > 0 && share < 0.1 ? 'less than 0.1%' : `${share.toFixed(1)}%`;
}
