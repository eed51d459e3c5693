/** The command line: reads arguments, calls one use case, prints. The only home of picocli. */
package uk.safersheets.cli;
