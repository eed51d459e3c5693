/** What was found, as JSON. */
package uk.safersheets.api.search;
