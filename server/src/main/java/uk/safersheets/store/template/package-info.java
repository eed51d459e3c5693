/** Registered template versions. */
package uk.safersheets.store.template;
