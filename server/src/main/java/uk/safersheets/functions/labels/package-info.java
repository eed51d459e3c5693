/** Named functions on labels and words. */
package uk.safersheets.functions.labels;
