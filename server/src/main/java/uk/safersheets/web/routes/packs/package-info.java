/** Packs over HTTP. */
package uk.safersheets.web.routes.packs;
