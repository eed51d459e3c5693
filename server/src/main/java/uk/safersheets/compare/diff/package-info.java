/** What differs between two workbooks, by table, row key and column, and why calculated cells moved. */
package uk.safersheets.compare.diff;
