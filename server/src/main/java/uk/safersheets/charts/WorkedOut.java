package uk.safersheets.charts;

import java.util.Objects;
import uk.safersheets.calculate.Calculation;
import uk.safersheets.cell.Submission;
import uk.safersheets.contract.Contract;
import uk.safersheets.contract.NamedCells;

/** One workbook with its template and what the template works out. */
public record WorkedOut(Contract contract, Submission submission, Calculation calculation) {
    public WorkedOut {
        Objects.requireNonNull(contract, "contract");
        Objects.requireNonNull(submission, "submission");
        Objects.requireNonNull(calculation, "calculation");
    }

    /** Its named cells, by what they are for. */
    public NamedCells cells() {
        return new NamedCells(contract, submission);
    }
}
