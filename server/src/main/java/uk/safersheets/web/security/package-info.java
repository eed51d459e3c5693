/** What keeps other sites out, and the headers that every answer carries. */
package uk.safersheets.web.security;
