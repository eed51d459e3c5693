/** What several agencies score of one version, and the version they agree on. */
package uk.safersheets.app.scoring;
