// @ts-check
import { isApart, openBeside } from './beside.js';
import { hand } from './handing.js';
import { announce } from './parts/status.js';

/**
 * Prints the view. A pane on a desktop prints nothing, so its browser does: the same view there, or a text where the view
 * is of something that this page alone has.
 * @param {{name: string, text: string}} [only] what this page alone has
 */
export async function printView(only) {
  if (!isApart()) {
    print();
    return;
  }
  if (only) {
    announce(`${only.name} ${await hand(only.name, new Blob([only.text], { type: 'text/plain' }), true)}.`);
    return;
  }
  openBeside(`/${location.hash}`);
  announce('This view opens in your browser, where you may have to sign in: print it there.');
}
