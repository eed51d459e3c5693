/** The chain from a decision to an outcome, as it is sent. */
package uk.safersheets.api.chain;
