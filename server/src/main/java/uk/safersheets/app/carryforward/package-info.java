/** The next period's book, and a submission moved to a newer template version. */
package uk.safersheets.app.carryforward;
