/** Named functions on figures over the periods. */
package uk.safersheets.functions.series;
