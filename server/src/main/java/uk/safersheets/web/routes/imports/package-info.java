/** Public figures over HTTP. */
package uk.safersheets.web.routes.imports;
