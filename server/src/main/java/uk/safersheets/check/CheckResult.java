package uk.safersheets.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import uk.safersheets.cell.Patch;
import uk.safersheets.cell.Severity;
import uk.safersheets.check.books.BookVersion;

/**
 * What a check of one submission came to.
 *
 * @param template the contract's id
 * @param version the contract's version
 * @param findings errors, queries, notes, then what was not checked; inside each by sheet and cell
 * @param patches every calculated cell that the submission shows otherwise; empty while its frame is wrong
 * @param restsOn the versions of other books that rules read, whatever they found; it may come out otherwise once
 *     newer ones count
 */
public record CheckResult(
        String template,
        String version,
        Summary summary,
        List<Finding> findings,
        List<Patch> patches,
        List<BookVersion> restsOn) {

    /** How many findings there are of each severity. */
    public record Summary(int errors, int queries, int notes, int notChecked) {
        static Summary of(List<Finding> findings) {
            var counts = new int[Severity.values().length];
            findings.forEach(finding -> counts[finding.severity().ordinal()]++);
            return new Summary(
                    counts[Severity.ERROR.ordinal()],
                    counts[Severity.QUERY.ordinal()],
                    counts[Severity.NOTE.ordinal()],
                    counts[Severity.NOT_CHECKED.ordinal()]);
        }

        /** Whether there is nothing at all to say. */
        public boolean isClean() {
            return errors + queries + notes + notChecked == 0;
        }
    }

    /** The same with findings that the template's own rules do not make. */
    public CheckResult with(List<Finding> more) {
        if (more.isEmpty()) {
            return this;
        }
        var all = new ArrayList<>(findings);
        all.addAll(more);
        all.sort(Comparator.comparing(Finding::severity));
        return new CheckResult(template, version, Summary.of(all), all, patches, restsOn);
    }

    public CheckResult {
        Objects.requireNonNull(template, "template");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(summary, "summary");
        findings = List.copyOf(findings);
        patches = List.copyOf(patches);
        restsOn = List.copyOf(restsOn);
    }
}
