/** Findings and snapshots as JSON. */
package uk.safersheets.api.check;
