/** Text exports: separators, quotes, encodings. */
package uk.safersheets.ledger.text;
