/** Documents as PDF that everybody can read: tagged, with their language, title and fonts inside. */
package uk.safersheets.pdf;
