package uk.safersheets.excel.validator;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import uk.safersheets.contract.Contract;
import uk.safersheets.contract.FaultyTemplateException;
import uk.safersheets.contract.TemplateFault;

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
        try (var workbook = open(xlsx)) {
            var read = new ContractReading(workbook).read();
            if (!read.faults().isEmpty()) {
                throw new FaultyTemplateException(read.faults());
            }
            return read.contract();
        } catch (IOException e) {
            throw unreadable();
        }
    }

    /** @throws FaultyTemplateException when it is no .xlsx workbook */
    static XSSFWorkbook open(byte[] xlsx) {
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(xlsx));
        } catch (IOException | POIXMLException | UnsupportedFileFormatException e) {
            throw unreadable();
        }
    }

    private static FaultyTemplateException unreadable() {
        return new FaultyTemplateException(List.of(new TemplateFault(
                "The file", "This is no .xlsx workbook.", "Save it from Excel as an Excel Workbook.")));
    }
}
