/** What a workbook's tables show, as figures and sentences that anybody can draw: found by what a column is for. */
package uk.safersheets.charts;
