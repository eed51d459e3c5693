/** The sentences of reports held against workbooks that were sent, or that are kept. */
package uk.safersheets.app.textcheck;
