/** One page for those who decide or look over decisions, from versions that are agreed. */
package uk.safersheets.app.packs;
