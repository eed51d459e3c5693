/** Figures that others publish, as they were imported, and what names in their files mean. */
package uk.safersheets.store.imports;
