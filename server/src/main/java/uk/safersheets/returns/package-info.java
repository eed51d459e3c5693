/**
 * The return to the funder, and the schedule of its grants: what a fund was worth, what was planned, spent and achieved,
 * in pence, and the tables that every form of the return shows.
 */
package uk.safersheets.returns;
