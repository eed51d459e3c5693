package uk.safersheets.excel.read;

import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import uk.safersheets.cell.Submission;
import uk.safersheets.contract.Contract;
import uk.safersheets.excel.opc.RefusalReason;
import uk.safersheets.excel.opc.RefusedFileException;

/**
 * A workbook that says which template it was made from, or has at least that template's contract sheets. Nothing of its
 * other sheets is read before it is asked for.
 */
public final class OpenedWorkbook {
    private final WorkbookFile file;
    private final String template;
    private final String version;
    private final ContractSheets contractSheets;

    OpenedWorkbook(WorkbookFile file, String template, String version, ContractSheets contractSheets) {
        this.file = file;
        this.template = template;
        this.version = version;
        this.contractSheets = contractSheets;
    }

    /** What its contract sheets tell; only of a workbook that does not name its template. */
    public ContractSheets contractSheets() {
        return contractSheets;
    }

    /** The refusal of one whose contract sheets nobody knows. */
    public RefusedFileException unknown() {
        return RefusalReason.NOT_A_TEMPLATE.of(file.parts().fileName());
    }

    /** The id of the template it was made from; empty when it does not say. */
    public String template() {
        return template;
    }

    /** The template version it was made from; empty when it does not say. */
    public String version() {
        return version;
    }

    /**
     * Reads every table and every named cell. A table or name that the writing program dropped is simply not there.
     *
     * @throws RefusedFileException when a part of it turns out damaged, or it holds too many cells
     */
    public Submission submission() {
        return submission(new Contract(template, version, "", List.of(), List.of(), List.of(), Map.of()));
    }

    /**
     * Reads every table and every named cell. A table that is no Excel table any more is found by its sheet and its
     * headings, a cell that lost its name by its label.
     *
     * @param contract what the workbook was made from
     * @throws RefusedFileException when a part of it turns out damaged, or it holds too many cells
     */
    public Submission submission(Contract contract) {
        try {
            return new SubmissionReader(file, contract).read();
        } catch (IllegalArgumentException | DateTimeException e) {
            throw RefusalReason.DAMAGED.because(e, file.parts().fileName(), "a cell holds what no program can read");
        }
    }
}
