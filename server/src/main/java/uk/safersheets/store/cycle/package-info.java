/** The year's cycle of each partnership, and what people said is done of it. */
package uk.safersheets.store.cycle;
