/** Imports of public figures as JSON. */
package uk.safersheets.api.imports;
