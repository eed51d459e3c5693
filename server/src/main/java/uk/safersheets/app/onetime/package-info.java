/** What is handed over once, and closed meanwhile. */
package uk.safersheets.app.onetime;
