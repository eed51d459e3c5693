/** Files that were sent are looked at by a virus scanner before anything else does. */
package uk.safersheets.web.scan;
