/** Figures of imports over HTTP. */
package uk.safersheets.web.routes.imports;
