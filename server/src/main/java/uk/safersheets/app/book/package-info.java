/** Books: opening one, reading back what is kept, the period after it, and disposal when its time is over. */
package uk.safersheets.app.book;
