/** Routes of the start page: what waits, what happened, and the search. */
package uk.safersheets.web.routes.home;
