/** The chain from a decision to its priority, action, funding line and outcome, and what hangs in the air. */
package uk.safersheets.app.chain;
