/** Commands about everything kept as a whole, and where it is. */
package uk.safersheets.cli.store;
