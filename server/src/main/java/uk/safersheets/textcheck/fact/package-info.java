/** What the workbooks of a partnership say: every figure with all that it may be called. */
package uk.safersheets.textcheck.fact;
