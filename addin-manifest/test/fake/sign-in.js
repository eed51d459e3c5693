/**
 * Signing in with Office. `nested` says what Excel itself does: "knows" the person, "asks" them, or "refuses"; left out,
 * it is an Excel that does not do it. A test says what comes of the window with `fakeExcel.signInWindow`.
 */

const { nested } = window.fakeSettings;

fakeExcel.asked = [];

class SignInWindow {
  closed = false;
  handlers = {};

  constructor(address) {
    this.address = address;
  }

  addEventHandler(event, handler) {
    this.handlers[event] = handler;
  }

  close() {
    this.closed = true;
  }

  /** The page in the window says something to the pane. */
  say(message, origin = location.origin) {
    this.handlers.said({ message, origin });
  }

  /** Whether the page listens already; Office gives it the window first. */
  get heard() {
    return Boolean(!this.closed && this.handlers.said && this.handlers.told);
  }

  /** The person closes the window. */
  dismiss() {
    this.handlers.told({ error: 12006 });
  }
}

/** What Microsoft's library talks to in place of the network. */
class Bridge {
  listeners = [];

  addEventListener(_, listener) {
    this.listeners.push(listener);
  }

  postMessage(text) {
    const { requestId, method } = JSON.parse(text);
    fakeExcel.asked.push(method);
    setTimeout(() => this.listeners.forEach((listener) =>
      listener(JSON.stringify({ requestId, messageType: 'NestedAppAuthResponse', ...this.answer(method) }))));
  }

  answer(method) {
    if (method === 'GetInitContext') {
      return { success: true, initContext: { sdkName: 'fake', sdkVersion: '1', capabilities: {} } };
    }
    const grants = nested === 'knows' || (nested === 'asks' && method === 'GetTokenPopup');
    return grants ? { success: true, ...granted() } : { success: false, error: { status: 'USER_INTERACTION_REQUIRED', code: 'interaction_required' } };
  }
}

function granted() {
  const part = (value) => btoa(JSON.stringify(value)).replace(/=+$/, '').replaceAll('+', '-').replaceAll('/', '_');
  const claims = { oid: 'o', tid: 't', sub: 's', preferred_username: 'officer@charnwood.example', name: 'Officer' };
  return {
    token: {
      access_token: 'token-of-the-provider', expires_in: 3600, scope: 'api://safersheets/access_as_user',
      id_token: `${part({ alg: 'none' })}.${part(claims)}.fake`,
    },
    account: { homeAccountId: 'o.t', environment: 'login.microsoftonline.com', tenantId: 't', username: claims.preferred_username, localAccountId: 'o' },
  };
}

if (nested) {
  window.nestedAppAuthBridge = new Bridge();
}

window.Office.EventType = { DialogMessageReceived: 'said', DialogEventReceived: 'told' };
window.Office.auth = { getAuthContext: async () => ({ userPrincipalName: 'officer@charnwood.example' }) };
context.ui.displayDialogAsync = (address, options, done) => {
  fakeExcel.signInWindow = new SignInWindow(address);
  setTimeout(() => done({ status: 'succeeded', value: fakeExcel.signInWindow }));
};
