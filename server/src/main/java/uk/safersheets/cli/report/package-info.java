/** Reports on the command line: checked against workbooks, and filled from them. */
package uk.safersheets.cli.report;
