/** The year's cycle as JSON. */
package uk.safersheets.api.cycle;
