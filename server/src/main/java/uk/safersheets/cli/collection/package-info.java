/** Collections that are kept in a data folder, from the command line. */
package uk.safersheets.cli.collection;
