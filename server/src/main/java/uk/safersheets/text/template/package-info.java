/** Reads the text of a template. */
package uk.safersheets.text.template;
