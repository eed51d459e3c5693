/** Which request is worked on, and when: bodies, lanes, and the work that is in progress. */
@NullMarked
package uk.safersheets.web.admission;

import org.jspecify.annotations.NullMarked;
