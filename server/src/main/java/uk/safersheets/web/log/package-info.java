/** What is known of a request by whoever watches the service: its id, its route, how it was answered. */
package uk.safersheets.web.log;
