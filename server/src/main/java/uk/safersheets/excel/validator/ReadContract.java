package uk.safersheets.excel.validator;

import java.util.List;
import uk.safersheets.contract.Column;
import uk.safersheets.contract.Contract;
import uk.safersheets.contract.Field;
import uk.safersheets.contract.Rule;
import uk.safersheets.contract.Table;
import uk.safersheets.contract.TemplateFault;
import uk.safersheets.excel.read.SheetLine;

/**
 * A contract as it was read from a workbook, with the line behind each of its parts.
 *
 * @param contract all that could be read
 * @param faults all that was wrong on the way; what is found wrong with a line later is added
 * @param columns the lines of all tables' columns, those without a table among them
 */
record ReadContract(
        Contract contract,
        List<Told<Table>> tables,
        List<ToldColumn> columns,
        List<Told<Field>> fields,
        List<Told<Rule>> rules,
        List<TemplateFault> faults) {

    /** A part of the contract and the line that tells it. */
    record Told<T>(T part, SheetLine line) {}

    /** A column, the name of the table its line gives, and the line. */
    record ToldColumn(String table, Column column, SheetLine line) {}
}
