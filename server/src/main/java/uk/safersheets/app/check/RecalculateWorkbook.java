package uk.safersheets.app.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.safersheets.app.Slug;
import uk.safersheets.app.template.BuiltInTemplates;
import uk.safersheets.app.template.KnownTemplate;
import uk.safersheets.app.template.KnownTemplates;
import uk.safersheets.app.template.UnknownVersionMessage;
import uk.safersheets.calculate.Calculation;
import uk.safersheets.calculate.PreparedContract;
import uk.safersheets.cell.Patch;
import uk.safersheets.cell.Submission;
import uk.safersheets.check.Check;
import uk.safersheets.check.Finding;
import uk.safersheets.contract.FieldRole;
import uk.safersheets.contract.NamedCells;
import uk.safersheets.excel.patch.WorkbookPatcher;
import uk.safersheets.measure.Counted;
import uk.safersheets.measure.Timed;

/** Puts every calculated cell of a workbook right by the registered template's formulas, and leaves all else alone. */
public final class RecalculateWorkbook {
    /** Which rules are on trial decides what a finding weighs, not what puts it right. */
    private static final LocalDate ANY_DAY = LocalDate.EPOCH;

    private final ReadWorkbook workbooks;
    private final KnownTemplates templates;
    private final WorkbookPatcher patcher;

    public RecalculateWorkbook(ReadWorkbook workbooks) {
        this.workbooks = workbooks;
        this.templates = workbooks.templates();
        this.patcher = new WorkbookPatcher(workbooks.limits());
    }

    /**
     * A recalculated workbook.
     *
     * @param workbook as it was sent when nothing was to be written, or nothing could be
     * @param patches what was written
     * @param obstacles why it could not be recalculated; empty when it was
     * @param fileName a name to save it under
     */
    public record Recalculated(byte[] workbook, List<Patch> patches, List<Finding> obstacles, String fileName) {}

    /** @throws uk.safersheets.excel.opc.RefusedFileException when it is no workbook of ours */
    public Recalculated run(byte[] workbook, @Nullable String fileName) {
        return run(workbook, fileName, false);
    }

    /**
     * The same, after everything that a check is certain of has been put right: texts that are numbers, choices with
     * characters that cannot be seen.
     *
     * @throws uk.safersheets.excel.opc.RefusedFileException when it is no workbook of ours
     */
    public Recalculated fixed(byte[] workbook, @Nullable String fileName) {
        return run(workbook, fileName, true);
    }

    private Recalculated run(byte[] workbook, @Nullable String fileName, boolean withFixes) {
        long began = System.nanoTime();
        var submission = workbooks.submission(workbook, fileName);
        var done = run(workbook, fileName, submission, withFixes);
        String template = BuiltInTemplates.word(submission.template());
        workbooks
                .measures()
                .add(Counted.RECALCULATIONS, template, done.obstacles().isEmpty() ? "done" : "refused");
        workbooks.measures().took(Timed.RECALCULATION, System.nanoTime() - began, template);
        return done;
    }

    private Recalculated run(byte[] workbook, @Nullable String fileName, Submission submission, boolean withFixes) {
        var known = templates.find(submission.template(), submission.version()).filter(found -> !found.retired());
        var obstacles = known.map(found -> Check.frame(found.prepared(), submission))
                .orElseGet(() ->
                        List.of(UnknownVersionMessage.finding(submission, templates.newest(submission.template()))));
        if (!obstacles.isEmpty()) {
            return new Recalculated(workbook, List.of(), obstacles, name(known, submission));
        }
        var prepared = known.orElseThrow().prepared();
        return withFixes
                ? fixed(workbook, fileName, submission, prepared)
                : recalculated(workbook, submission, prepared);
    }

    private Recalculated fixed(
            byte[] workbook, @Nullable String fileName, Submission submission, PreparedContract prepared) {
        var fixes = Check.run(prepared, submission, ANY_DAY).findings().stream()
                .flatMap(finding -> finding.fixes().stream())
                .filter(fix -> fix.formula().isEmpty())
                .toList();
        byte[] entered = fixes.isEmpty() ? workbook : patcher.apply(workbook, fixes);
        var done = recalculated(entered, workbooks.passing(entered, fileName), prepared);
        var all = Stream.concat(fixes.stream(), done.patches().stream()).toList();
        return new Recalculated(done.workbook(), all, List.of(), done.fileName());
    }

    private Recalculated recalculated(byte[] workbook, Submission submission, PreparedContract prepared) {
        var patches = new Calculation(prepared, submission).patches();
        return new Recalculated(
                patcher.apply(workbook, patches),
                patches,
                List.of(),
                name(new NamedCells(prepared.contract(), submission)));
    }

    private static String name(Optional<KnownTemplate> known, Submission submission) {
        return name(
                new NamedCells(known.map(found -> found.prepared().contract()).orElse(null), submission));
    }

    /** Such as {@code charnwood-crime-performance-2019-20-q1-recalculated.xlsx}. */
    private static String name(NamedCells cells) {
        String partnership = Slug.ofPartnership(cells.text(FieldRole.PARTNERSHIP));
        String period = Slug.ofPeriod(cells.text(FieldRole.PERIOD));
        return Stream.of(partnership, Slug.of(cells.submission().template()), period, "recalculated.xlsx")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("-"));
    }
}
