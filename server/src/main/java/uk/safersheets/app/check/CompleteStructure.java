package uk.safersheets.app.check;

import uk.safersheets.calculate.PreparedContract;
import uk.safersheets.cell.Submission;
import uk.safersheets.contract.NamedCells;

/** A workbook whose frame is right, so that a blank in it is a blank and not a missing column. */
public record CompleteStructure(PreparedContract prepared, Submission submission) {

    public NamedCells cells() {
        return new NamedCells(prepared.contract(), submission);
    }
}
