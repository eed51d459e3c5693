// @ts-check
/**
 * Microsoft's library for signing in through Excel. It is loaded only where that is done, and keeps what it learns in
 * memory.
 *
 * @typedef {{clientId: string, authority: string, scope: string}} Nested
 * @typedef {(request: {scopes: string[], loginHint?: string}) => Promise<{accessToken: string}>} Acquire
 * @typedef {{ssoSilent: Acquire, acquireTokenPopup: Acquire}} PublicClient
 */

const LIBRARY = new URL('../../vendor/msal-browser-4.27.0.min.js', import.meta.url);

/** @type {Promise<PublicClient> | null} */
let client = null;

/**
 * @param {Nested} nested
 * @returns {Promise<PublicClient>}
 */
export function publicClient({ clientId, authority }) {
  client ??= connected(clientId, authority).catch((error) => {
    client = null;
    throw error;
  });
  return client;
}

/**
 * @param {string} clientId
 * @param {string} authority
 * @returns {Promise<PublicClient>}
 */
async function connected(clientId, authority) {
  const msal = await library();
  const made = await msal.createNestablePublicClientApplication({
    auth: { clientId, authority },
    cache: { cacheLocation: 'memoryStorage' },
  });
  if (!Reflect.has(window, 'nestedAppAuthBridge')) {
    // Without Excel the library would open windows of its own, which the page's security policy refuses.
    throw new Error('Excel does not sign in for this page');
  }
  return made;
}

/** @returns {Promise<any>} */
function library() {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = LIBRARY.href;
    script.addEventListener('load', () => resolve(Reflect.get(window, 'msal')));
    script.addEventListener('error', () => reject(new Error('the library for signing in through Excel did not load')));
    document.head.append(script);
  });
}
