/** Signing in: accounts, sessions and tokens. */
package uk.safersheets.app.access;
