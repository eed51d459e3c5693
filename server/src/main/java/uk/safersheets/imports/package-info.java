/** Figures that others publish: which file is which, what its rows say, and what of them could not be placed. */
package uk.safersheets.imports;
