package uk.safersheets.app.signoff;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.safersheets.api.check.FindingJson;
import uk.safersheets.api.check.KeptFindings;
import uk.safersheets.api.check.KeptFindings.Answer;
import uk.safersheets.api.check.KeptFindings.KeptFinding;
import uk.safersheets.cell.DayFormat;
import uk.safersheets.store.signoff.Explanation;
import uk.safersheets.store.signoff.Place;
import uk.safersheets.store.signoff.Waiver;
import uk.safersheets.store.version.Version;

/** What was said in a book of its findings, and what was waived, on a day. */
record Answers(List<Explanation> said, List<Waiver> given, LocalDate today) {

    /** The findings of a version, each with its explanation and waiver. */
    KeptFindings on(byte[] kept, Version version) {
        return KeptFindings.read(kept).answered(finding -> words(version, finding), this::waiver);
    }

    static Place place(KeptFinding finding) {
        return new Place(finding.table(), finding.rowKey(), finding.column());
    }

    private @Nullable Answer words(Version version, KeptFinding finding) {
        return said.stream()
                .filter(one -> one.version() <= version.number()
                        && one.isOf(finding.rule(), place(finding), finding.message()))
                .reduce((earlier, later) -> later)
                .filter(one -> !one.words().isEmpty())
                .map(one -> new Answer(one.words(), new FindingJson.Author(one.who(), one.user())))
                .orElse(null);
    }

    private @Nullable String waiver(KeptFinding finding) {
        return given.stream()
                .filter(waiver -> waiver.covers(finding.rule(), waivable(finding), today))
                .reduce((earlier, later) -> later)
                .map(waiver -> "Waived by " + waiver.approvedBy() + " for " + waiver.askedBy() + " until "
                        + DayFormat.day(waiver.until()) + ": " + waiver.why())
                .orElse(null);
    }

    /** The same with a named cell's label, so that a waiver can be about one of several. */
    private static Place waivable(KeptFinding finding) {
        boolean isNamedCell = finding.table() == null && finding.column() == null;
        return isNamedCell ? new Place(null, null, finding.label()) : place(finding);
    }
}
