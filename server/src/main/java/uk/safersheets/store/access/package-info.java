/** Who can sign in: users, their roles and rules, passwords, links, sessions and tokens. */
package uk.safersheets.store.access;
