/** Signing in, users and tokens as JSON. */
package uk.safersheets.api.access;
