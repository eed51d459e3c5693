/** Sentences with what was found in them: names of the workbooks, places and periods. */
package uk.safersheets.textcheck.scene;
