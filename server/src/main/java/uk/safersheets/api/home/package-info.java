/** The start page, as JSON. */
package uk.safersheets.api.home;
