/** Requests and answers: forms, uploads, parameters, headers. */
package uk.safersheets.web.http;
