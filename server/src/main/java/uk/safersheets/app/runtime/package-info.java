/** The settings, and the running service put together on one store. */
package uk.safersheets.app.runtime;
