/** Areas that were made of others, and what that does to a series of counts. */
package uk.safersheets.imports.lineage;
