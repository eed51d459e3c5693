/** The year's cycle at the command line. */
package uk.safersheets.cli.cycle;
