/** Links that hand a file to a browser as JSON. */
package uk.safersheets.api.download;
