// @ts-check
/** What a proxy answers while the service behind it is away. */
const GATEWAY = [502, 503, 504];
/** The kind of what is refused because nobody is signed in, or not any more. */
export const SIGNED_OUT = 'sign-in-required';
const PASSING = ['unreachable', 'slow', 'failed', 'internal', 'store-unavailable', 'busy', 'too-many-requests', 'too-slow',
  'unscanned', 'provider-unavailable', SIGNED_OUT];

/** What to do on this page, where the service speaks to programs. */
const ON_THIS_PAGE = new Map([
  ['no-such-book', 'Choose one from the list of books.'],
  ['no-such-template', 'Choose one from the list of templates.'],
  ['not-found', 'Go back and choose another link.'],
  [SIGNED_OUT, 'Sign in, then try again. Nothing you chose or typed has been lost.'],
]);

/** Why the service could not do what was asked, in words for the person who asked. */
export class Problem extends Error {
  /**
   * @param {string} kind the last part of the problem's type, such as "stale-version"
   * @param {string} message what happened
   * @param {string} fix what to do about it
   * @param {Record<string, unknown>} [facts] what else the service said
   */
  constructor(kind, message, fix, facts = {}) {
    super(message);
    this.name = 'Problem';
    this.kind = kind;
    this.fix = fix;
    this.facts = facts;
    /** How long the service asks one to wait before trying again, in seconds. */
    this.wait = 0;
  }

  /** Whether sending the very same thing again may well work. */
  get passing() {
    return PASSING.includes(this.kind);
  }
}

/**
 * Reads `application/problem+json`; anything else that is no success becomes a problem in our own words.
 * @param {number} status
 * @param {string} text
 * @param {number} [wait] how long the service asks one to wait, in seconds
 */
export function fromAnswer(status, text, wait = 0) {
  try {
    const body = JSON.parse(text);
    const kind = body.type.split('/').pop();
    const problem = new Problem(kind, body.detail, ON_THIS_PAGE.get(kind) ?? body.fix ?? '', body);
    problem.wait = wait;
    return problem;
  } catch {
    if (status === 413) {
      return tooLarge();
    }
    return GATEWAY.includes(status) ? unreachable() : new Problem('failed', `The service answered in a way this page does not understand (${status}).`,
      'Try again. If it happens again, tell the people who run it what you were doing.');
  }
}

/** @param {number} [most] bytes that would be taken */
export function tooLarge(most) {
  return new Problem('too-large',
    most ? `This file is larger than ${sizeInWords(most)}, the most the service takes.` : 'This file is larger than the service takes.',
    'Remove pictures and sheets that are not part of the template, save it, and choose it again.');
}

/** @param {number} bytes */
function sizeInWords(bytes) {
  const megabytes = Math.floor(bytes / 1024 / 1024);
  return megabytes > 0 ? `${megabytes} MB` : `${Math.floor(bytes / 1024)} KB`;
}

export function unreachable() {
  return new Problem('unreachable', 'We could not reach the service.',
    'Check your connection, then try again. Nothing you chose or typed has been lost.');
}

export function slow() {
  return new Problem('slow', 'The service took too long to answer.',
    'Try again. Nothing you chose or typed has been lost.');
}

export function cancelled() {
  return new Problem('cancelled', 'You cancelled this.', '');
}

/**
 * @param {unknown} error
 * @returns {Problem}
 */
export function asProblem(error) {
  if (error instanceof Problem) {
    return error;
  }
  return new Problem('page', `This page went wrong: ${error instanceof Error ? error.message : error}.`,
    'Reload the page and try again.');
}
