/** The chain from a decision to an outcome over HTTP. */
package uk.safersheets.web.routes.chain;
