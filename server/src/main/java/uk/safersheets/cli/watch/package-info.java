/** How it is seen what a service that runs does. */
package uk.safersheets.cli.watch;
