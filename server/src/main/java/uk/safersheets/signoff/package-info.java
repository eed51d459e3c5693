/**
 * From draft to published: what state a version is in, what may be done with it, and which version counts. Worked out
 * from the steps that people took, which are never changed, so it can be told for any moment.
 */
package uk.safersheets.signoff;
