/** The description of the routes. */
package uk.safersheets.web.openapi;
