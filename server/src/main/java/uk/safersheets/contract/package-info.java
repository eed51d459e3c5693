/** What a template promises: its tables, columns, named cells, choices and rules. */
package uk.safersheets.contract;
