/** What one body asks of many partnerships: terms, acts, how each stands, what the rows come to, and what is said of it. */
package uk.safersheets.collection;
