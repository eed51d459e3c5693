/** Street-level crime of data.police.uk: months of forces, counted by area and type. */
package uk.safersheets.imports.police;
