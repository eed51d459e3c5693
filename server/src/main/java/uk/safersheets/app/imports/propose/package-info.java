/** Figures of imports that a workbook could take over, cell by cell. */
package uk.safersheets.app.imports.propose;
