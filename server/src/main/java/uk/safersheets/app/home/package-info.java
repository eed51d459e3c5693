/** What waits for somebody, and what happened. */
package uk.safersheets.app.home;
