package uk.safersheets.app.check;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.safersheets.api.PatchJson;
import uk.safersheets.api.check.CheckJson;
import uk.safersheets.api.check.FindingContextJson;
import uk.safersheets.calculate.PreparedContract;
import uk.safersheets.cell.Patch;
import uk.safersheets.cell.Submission;
import uk.safersheets.check.CheckResult;
import uk.safersheets.check.Finding;
import uk.safersheets.check.FindingContext;
import uk.safersheets.contract.Contract;
import uk.safersheets.contract.FieldRole;
import uk.safersheets.contract.NamedCells;
import uk.safersheets.contract.Offer;

/**
 * A submission with what its check came to.
 *
 * @param preparedOrNull what it was checked against; null when its template version is not known or no longer taken
 */
public record CheckedSubmission(
        Submission submission, CheckResult result, @Nullable PreparedContract preparedOrNull) {
    public Optional<PreparedContract> prepared() {
        return Optional.ofNullable(preparedOrNull);
    }

    public Optional<Contract> contract() {
        return prepared().map(PreparedContract::contract);
    }

    /** The same with findings that the template's own rules do not make. */
    CheckedSubmission with(List<Finding> more) {
        return new CheckedSubmission(submission, result.with(more), preparedOrNull);
    }

    /**
     * The check as it is sent and kept.
     *
     * @param withSurroundings whether what stands around the findings goes with it
     */
    public CheckJson json(boolean withSurroundings) {
        var surroundings = contract()
                .filter(contract -> withSurroundings)
                .map(contract -> FindingContext.of(contract, submission, result.findings()));
        return CheckJson.of(
                result,
                contract().map(Contract::title).orElse(submission.template()),
                contract().map(Offer::words).orElse(List.of()),
                surroundings.map(FindingContextJson::of).orElse(null),
                contract()
                        .map(contract -> TemplateFormats.of(contract, submission))
                        .orElse(TemplateFormats.NONE));
    }

    /** Cells to write, with how the template shows them. */
    public List<PatchJson> json(List<Patch> patches) {
        var formats = contract()
                .map(contract -> TemplateFormats.of(contract, submission))
                .orElse(TemplateFormats.NONE);
        return patches.stream().map(patch -> PatchJson.of(patch, formats)).toList();
    }

    /** What a named cell holds, as text; empty when it holds nothing or is not there. */
    public String field(FieldRole role) {
        return new NamedCells(contract().orElse(null), submission).text(role).strip();
    }
}
