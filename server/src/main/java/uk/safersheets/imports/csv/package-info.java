/** Text files and archives of them as rows, read once from the first byte to the last. */
package uk.safersheets.imports.csv;
