/** Two people's work made one, three ways. */
package uk.safersheets.compare.merge;
