/** What may identify a person. */
package uk.safersheets.check.privacy;
