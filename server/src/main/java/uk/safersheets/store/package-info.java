/**
 * What the service keeps, in SQLite: templates, books, versions. The only home of SQL. Everything is added, nothing is
 * changed or removed, and what {@code write} has returned from survives a crash at any moment.
 */
package uk.safersheets.store;
