// @ts-check
/**
 * Says something to people who use a screen reader, without moving them.
 * @param {string} text
 */
export function announce(text) {
  const status = document.getElementById('status');
  if (status) {
    status.textContent = text;
  }
}
