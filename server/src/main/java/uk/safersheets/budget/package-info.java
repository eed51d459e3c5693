/** What one request may use before it is refused: counted in one place, looked at in every loop. */
package uk.safersheets.budget;
