package uk.safersheets.excel.validator;

import uk.safersheets.contract.Contract;
import uk.safersheets.contract.FaultyTemplateException;

/**
 * Reads a contract back from a workbook: from its contract tables, and from the tables and named cells that are really
 * there. It makes no difference whether the builder wrote them or somebody changed them by hand.
 */
public final class ContractReader {
    private ContractReader() {}

    /**
     * Reads the contract of a template's workbook.
     *
     * @throws FaultyTemplateException with everything that cannot be read as a contract, each with its place and its fix
     */
    public static Contract read(byte[] xlsx) {
        var read = new ContractReading(TemplateBook.open(xlsx)).read();
        if (!read.faults().isEmpty()) {
            throw new FaultyTemplateException(read.faults());
        }
        return read.contract();
    }
}
