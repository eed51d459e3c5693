/** What the service can do, one class for each thing; the same for the page, the add-in and the command line. */
package uk.safersheets.app;
