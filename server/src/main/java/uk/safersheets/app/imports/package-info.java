/** Public figures: reading their files, keeping what they hold, and asking for it. */
package uk.safersheets.app.imports;
