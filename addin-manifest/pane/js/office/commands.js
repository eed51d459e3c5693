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

/** @type {string[]} the views asked for before the page could show any */
const waiting = [];
/** @type {(view: string) => void} */
let open = (view) => {
  waiting.push(view);
};
/** @type {Promise<void> | null} */
let appearing = null;

/**
 * Tells Excel what its buttons do. Excel loses a click on a button it knows nothing of yet, so this is called in the
 * very turn in which office.js is there, and what is clicked before the page is ready waits.
 */
export function takeCommands() {
  for (const [name, view] of Object.entries(COMMANDS)) {
    Office.actions.associate(name, async (/** @type {Office.AddinCommands.Event} */ event) => {
      open(view);
      try {
        await appear();
      } finally {
        event.completed();
      }
    });
  }
}

/** Excel on the web loses every button when it is asked for the pane again before the pane has come. */
function appear() {
  appearing ??= Office.addin.showAsTaskpane().finally(() => {
    appearing = null;
  });
  return appearing;
}

/**
 * The page is ready: it is told of every click, first of those that waited.
 * @param {(view: string) => void} show
 */
export function answerCommands(show) {
  open = show;
  waiting.splice(0).forEach(show);
}

/** What was clicked so far is not done any more, because the person has gone on with something else meanwhile. */
export function forgetClicks() {
  waiting.splice(0);
}
