package uk.safersheets.app.books;

import uk.safersheets.cell.Period;
import uk.safersheets.check.books.OtherBook;

/**
 * A workbook that rules may read, with the days that it is of.
 *
 * @param part what is read of it
 */
record BookToRead(Period period, OtherBook.Part part) {}
