/** Several scorers' workbooks side by side. */
package uk.safersheets.compare.scores;
