/** Lists of the areas most similar to one. */
package uk.safersheets.imports.family;
