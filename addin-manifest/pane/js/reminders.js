// @ts-check
import { json } from './api.js';
import { request } from './request.js';

/** Reminders of what is due. */
export const reminders = {
  /** @returns {Promise<import('./shapes.js').DueReminders>} */
  read: () => json('/api/reminders'),
  /** @param {string} address */
  turnOn: (address) => keep({ on: true, address }),
  turnOff: () => keep({ on: false }),
};

/** @param {{on: boolean, address?: string}} body */
function keep(body) {
  return request('/api/me/reminders',
    { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } });
}

/** Those who do a part, in words. @type {Record<string, string>} */
const MANY = {
  officer: 'the officers', analyst: 'the analysts', finance: 'the finance staff', approver: 'the approvers',
  scrutiny: 'scrutiny', administrator: 'the administrators',
};

/**
 * "the officers of Charnwood".
 * @param {{role: string, partnership: string}} reminder
 */
export function whom({ role, partnership }) {
  return `${MANY[role] ?? role} of ${partnership}`;
}
