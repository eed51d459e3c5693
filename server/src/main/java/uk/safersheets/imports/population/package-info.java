/** Mid-year estimates of residents, as Nomis publishes them. */
package uk.safersheets.imports.population;
