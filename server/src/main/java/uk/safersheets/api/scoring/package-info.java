/** Several agencies' scores as JSON. */
package uk.safersheets.api.scoring;
