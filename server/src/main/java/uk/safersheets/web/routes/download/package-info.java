/** Routes of links that hand a file to a browser. */
package uk.safersheets.web.routes.download;
