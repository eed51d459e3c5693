/** Every failure in one shape (RFC 9457). */
package uk.safersheets.web.problem;
