package uk.safersheets.textcheck;

import uk.safersheets.calculate.Calculation;
import uk.safersheets.contract.Contract;
import uk.safersheets.contract.NamedCells;

/**
 * A workbook that a report is held against.
 *
 * @param name what to call it
 * @param calculation its entries with every formula worked out anew
 * @param cells its named cells: the partnership, the period and their days
 */
public record CheckedBook(String name, Contract contract, Calculation calculation, NamedCells cells) {}
