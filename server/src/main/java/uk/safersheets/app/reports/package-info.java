/** Reports filled with figures of approved versions, or of workbooks that were sent. */
package uk.safersheets.app.reports;
