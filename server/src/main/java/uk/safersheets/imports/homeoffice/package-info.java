/** The Home Office's tables of offences by community safety partnership and quarter. */
package uk.safersheets.imports.homeoffice;
