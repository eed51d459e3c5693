/** The routes, a class for each feature. */
package uk.safersheets.web.routes;
