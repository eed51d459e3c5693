/** What names in public files mean: dated, remembered, and said wherever two are joined. */
package uk.safersheets.imports.names;
