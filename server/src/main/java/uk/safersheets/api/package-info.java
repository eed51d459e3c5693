/**
 * What crosses HTTP and the command line: records, and how they are written as JSON. The only home of Jackson,
 * with {@code text}.
 */
package uk.safersheets.api;
