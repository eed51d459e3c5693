/** What the service counts of its own work, for Prometheus. */
package uk.safersheets.metrics;
