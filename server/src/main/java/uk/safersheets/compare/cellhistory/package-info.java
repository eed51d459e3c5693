/** Every value that one cell has had. */
package uk.safersheets.compare.cellhistory;
