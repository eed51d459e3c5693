/** Messages by e-mail. */
package uk.safersheets.mail;
