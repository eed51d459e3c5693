/** What is due from whom by when: deadlines, and the rules that a partnership's year follows. */
package uk.safersheets.cycle;
