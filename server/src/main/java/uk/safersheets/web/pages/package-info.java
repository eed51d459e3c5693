/** The page and the add-in as they are served. */
package uk.safersheets.web.pages;
