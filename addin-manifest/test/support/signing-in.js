/** Signing in as a person does. */

/** Passwords of the users of a test, none of which is common. */
export const PASSWORD = 'heron gravel tuesday';

export const OFFICER = { name: 'Officer, Charnwood', roles: 'officer', password: PASSWORD };
export const ANALYST = { name: 'Analyst, Charnwood', roles: 'analyst', password: PASSWORD };
export const ADMINISTRATOR = { name: 'Administrator, Charnwood', roles: 'administrator', password: PASSWORD };

/**
 * Fills in the form that is on the page.
 * @param {import('playwright-core').Page} page
 * @param {{name: string, password?: string}} user
 */
export async function signIn(page, { name, password = PASSWORD }) {
  const form = page.locator('.sign-in').last();
  const user = form.getByLabel('User name');
  if (await user.isEditable()) {
    await user.fill(name);
  }
  await form.getByLabel('Password', { exact: true }).fill(password);
  await form.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** Waits until somebody is signed in. */
export function isIn(page, { name }) {
  return page.locator('#who').getByRole('link', { name }).waitFor();
}
