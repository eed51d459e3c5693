/** How sure the percentages of a survey are. */
package uk.safersheets.statistics.survey;
