/** The sentences of a report held against the workbooks of a partnership. */
package uk.safersheets.textcheck;
