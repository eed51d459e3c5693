// @ts-check
import { Problem } from '../problem.js';
import { publicClient } from './nested.js';

/**
 * How somebody signs in from Excel with the council's own account: through Excel, which knows them already, and where
 * it does not do that, in a window of its own.
 *
 * @typedef {import('../session.js').Provider} Provider
 */

/** Of the screen, in per cent. */
const WINDOW = { height: 60, width: 40 };

/** What Excel says when the person has closed the window. */
const CLOSED = 12006;

/** Whether this Excel signs people in itself. */
export function canNest() {
  return Office.context.requirements.isSetSupported('NestedAppAuth', '1.1');
}

/**
 * A token of the provider, got through Excel.
 * @param {NonNullable<Provider['nested']>} nested
 * @param {boolean} asks whether the person may be asked; without that only what Excel knows already counts
 * @returns {Promise<string>}
 */
export async function nestedToken(nested, asks) {
  const client = await publicClient(nested);
  const wanted = { scopes: [nested.scope] };
  try {
    const { userPrincipalName: loginHint } = await Office.auth.getAuthContext().catch(() => ({ userPrincipalName: undefined }));
    return (await client.ssoSilent({ ...wanted, loginHint })).accessToken;
  } catch (error) {
    if (!asks) {
      throw error;
    }
    return (await client.acquireTokenPopup(wanted)).accessToken;
  }
}

/**
 * The code that the sign-in window hands back, good for one session.
 * @returns {Promise<string>}
 */
export function codeFromWindow() {
  return new Promise((resolve, reject) => {
    Office.context.ui.displayDialogAsync(`${location.origin}/addin/signin`, WINDOW, ({ status, value: dialog }) => {
      if (status !== Office.AsyncResultStatus.Succeeded) {
        reject(new Problem('no-window', 'Excel could not open the window for signing in.',
          'Allow pop-ups for this page, or close the window that is open already, then try again.'));
        return;
      }
      dialog.addEventHandler(Office.EventType.DialogMessageReceived, (said) => {
        dialog.close();
        // An Excel that does not say the origin lets only pages of this one speak.
        if ('message' in said && (said.origin ?? location.origin) === location.origin) {
          resolve(said.message);
        } else {
          reject(new Problem('foreign-window', 'The window for signing in said something of another site.',
            'Try again. If it happens again, tell the people who run this service.'));
        }
      });
      dialog.addEventHandler(Office.EventType.DialogEventReceived, (said) => {
        const isClosed = 'error' in said && said.error === CLOSED;
        reject(new Problem('window-closed', isClosed ? 'The window was closed before you were signed in.'
          : 'The window for signing in could not be shown.', 'Try again, or sign in with a password.'));
      });
    });
  });
}
