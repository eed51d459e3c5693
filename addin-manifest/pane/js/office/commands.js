// @ts-check
/**
 * The buttons of the ribbon: the name the manifest gives each, and the view it opens.
 * @type {Record<string, string>}
 */
export const COMMANDS = {
  validate: '#/findings',
  recalculate: '#/recalculate',
  submit: '#/submit',
  compare: '#/versions',
  reconcile: '#/reconcile',
};
