/** The year's cycle as people write it. */
package uk.safersheets.text.cycle;
