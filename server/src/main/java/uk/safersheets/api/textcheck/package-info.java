/** What a check of a report's sentences came to, as answers have it. */
package uk.safersheets.api.textcheck;
