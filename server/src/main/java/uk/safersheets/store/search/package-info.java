/** What books can be found by. */
package uk.safersheets.store.search;
