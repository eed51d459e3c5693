/** Which small area (LSOA) lies in which ward or beat. */
package uk.safersheets.imports.lookup;
