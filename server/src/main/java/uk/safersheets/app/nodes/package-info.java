/** Several processes that work on one store as one service. */
package uk.safersheets.app.nodes;
