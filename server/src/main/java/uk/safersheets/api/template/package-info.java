/** Template versions as JSON. */
package uk.safersheets.api.template;
