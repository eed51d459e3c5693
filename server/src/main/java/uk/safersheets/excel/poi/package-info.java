/** Apache POI's functions as formulas call them. */
package uk.safersheets.excel.poi;
