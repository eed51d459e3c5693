/** YAML texts in which every part knows its line, so that a fault can name it. */
package uk.safersheets.text.yaml;
