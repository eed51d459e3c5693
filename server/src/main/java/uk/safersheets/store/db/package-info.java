/** The SQLite file: connections, transactions, content by hash, backups. */
package uk.safersheets.store.db;
