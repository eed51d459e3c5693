/** Collections over HTTP. */
package uk.safersheets.web.routes.collection;
