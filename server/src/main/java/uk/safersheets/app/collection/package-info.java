/** Collections: asked for, given to, judged, and read as one workbook or pack by whoever may. */
package uk.safersheets.app.collection;
