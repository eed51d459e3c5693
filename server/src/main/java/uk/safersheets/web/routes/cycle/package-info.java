/** The year's cycle over HTTP. */
package uk.safersheets.web.routes.cycle;
