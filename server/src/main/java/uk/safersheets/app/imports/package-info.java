/** Figures that others publish, read from files. */
package uk.safersheets.app.imports;
