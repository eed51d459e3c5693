/** Collections as they cross HTTP and the command line. */
package uk.safersheets.api.collection;
