/** Reports as sentences: where they begin and end, which figures and claims they hold, and what no figure is. */
package uk.safersheets.prose;
