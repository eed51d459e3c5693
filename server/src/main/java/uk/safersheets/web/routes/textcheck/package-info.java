/** Routes of reports: their sentences checked, and their figures filled in. */
package uk.safersheets.web.routes.textcheck;
