/** The year's cycle of each partnership: what is due when, how far it is, and who says so. */
package uk.safersheets.app.cycle;
