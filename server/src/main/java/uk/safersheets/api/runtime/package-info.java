/** How the service is, as JSON. */
package uk.safersheets.api.runtime;
