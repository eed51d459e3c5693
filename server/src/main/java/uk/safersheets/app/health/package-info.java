/** Whether the service is well, and whether it can take work. */
package uk.safersheets.app.health;
