/** What became of the figures of a report, as answers have it. */
package uk.safersheets.api.reports;
