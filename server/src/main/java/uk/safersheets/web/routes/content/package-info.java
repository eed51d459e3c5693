/** Routes of what a version holds: tables, charts and periods. */
package uk.safersheets.web.routes.content;
