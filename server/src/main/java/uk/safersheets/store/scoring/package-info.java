/** What agencies scored. */
package uk.safersheets.store.scoring;
