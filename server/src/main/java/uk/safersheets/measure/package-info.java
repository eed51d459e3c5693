/** What the service counts and times of its own work, whoever reads that. */
package uk.safersheets.measure;
