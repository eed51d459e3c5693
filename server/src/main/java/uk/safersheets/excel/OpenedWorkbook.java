package uk.safersheets.excel;

import java.time.DateTimeException;
import uk.safersheets.cell.Submission;

/** A workbook that says which template it was made from. Nothing of its sheets is read before it is asked for. */
public final class OpenedWorkbook {
    private final WorkbookFile file;
    private final String template;
    private final String version;

    OpenedWorkbook(WorkbookFile file, String template, String version) {
        this.file = file;
        this.template = template;
        this.version = version;
    }

    /** The id of the template it was made from. */
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
     * @throws RefusedFile when a part of it turns out damaged, or it holds too many cells
     */
    public Submission submission() {
        try {
            return new SubmissionReader(file).read(template, version);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw Refusal.DAMAGED.because(e, file.parts().fileName(), "a cell holds what no program can read");
        }
    }
}
