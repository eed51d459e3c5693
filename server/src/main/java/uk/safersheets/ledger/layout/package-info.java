/** Which column of an export plays which role. */
package uk.safersheets.ledger.layout;
