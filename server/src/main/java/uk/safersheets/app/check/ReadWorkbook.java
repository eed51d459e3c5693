package uk.safersheets.app.check;

import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.safersheets.app.NamedFile;
import uk.safersheets.app.template.KnownTemplate;
import uk.safersheets.app.template.KnownTemplates;
import uk.safersheets.app.template.UnknownVersionMessage;
import uk.safersheets.cell.Submission;
import uk.safersheets.check.Check;
import uk.safersheets.check.Finding;
import uk.safersheets.contract.Contract;
import uk.safersheets.contract.NamedCells;
import uk.safersheets.excel.opc.RefusedFileException;
import uk.safersheets.excel.opc.UploadLimits;
import uk.safersheets.excel.read.ContractSheets;
import uk.safersheets.excel.read.WorkbookReader;
import uk.safersheets.measure.Measures;
import uk.safersheets.store.db.Sha256;

/**
 * The one way to what a workbook holds. It is read with the help of the template it was made from: one that lost the
 * properties which name it is known by its contract sheets, and tables that are no Excel tables any more are found by
 * their headings. The same bytes are read once, however many ask for them: see {@link SubmissionCache}. Safe to share.
 */
public final class ReadWorkbook {
    private final KnownTemplates templates;
    private final WorkbookReader reader;
    private final Measures measures;
    private final SubmissionCache cache = new SubmissionCache();

    public ReadWorkbook(KnownTemplates templates, UploadLimits limits) {
        this(templates, limits, Measures.NONE);
    }

    /** @param measures whom what is done with workbooks is told to */
    public ReadWorkbook(KnownTemplates templates, UploadLimits limits, Measures measures) {
        this.templates = templates;
        this.measures = measures;
        this.reader = new WorkbookReader(limits);
    }

    /**
     * How often a workbook was asked for.
     *
     * @param hits without reading it again
     * @param misses reading it
     * @param evictions how many were let go to stay within the memory they may take
     * @param held how many are held now, about
     */
    public record Statistics(long hits, long misses, long evictions, long held) {}

    public KnownTemplates templates() {
        return templates;
    }

    /** Whom what is done with workbooks is told to. */
    public Measures measures() {
        return measures;
    }

    public UploadLimits limits() {
        return reader.limits();
    }

    /** What the cache came to so far. */
    public Statistics statistics() {
        return cache.statistics();
    }

    /**
     * What it holds.
     *
     * @throws RefusedFileException when it is no workbook of ours
     */
    public Submission submission(byte[] bytes, @Nullable String fileName) {
        return cache.get(Sha256.of(bytes), this::isCurrent, () -> parsed(bytes, fileName));
    }

    /** The same of a file that nobody will ask for again, such as one that is still being written. */
    public Submission passing(byte[] bytes, @Nullable String fileName) {
        return parsed(bytes, fileName).submission();
    }

    /**
     * A workbook whose frame is right.
     *
     * @throws RefusedFileException when it is no workbook of ours, or lacks a part of its template; the message names the file
     */
    public CompleteStructure whole(NamedFile file) {
        var submission = submission(file.bytes(), file.name());
        var known = templates.find(submission.template(), submission.version());
        if (known.isEmpty()) {
            throw refused(file, UnknownVersionMessage.finding(submission, templates.newest(submission.template())));
        }
        var prepared = known.get().prepared();
        Check.frame(prepared, submission).stream().findFirst().ifPresent(fault -> {
            throw refused(file, fault);
        });
        return new CompleteStructure(prepared, submission);
    }

    /** Holds nothing that was read any more. */
    public void forget() {
        cache.clear();
    }

    private SubmissionCache.Parsed parsed(byte[] bytes, @Nullable String fileName) {
        var opened = reader.open(bytes, fileName);
        var contract = contract(opened.template(), opened.version(), opened.contractSheets());
        if (opened.template().isEmpty() && contract.isEmpty()) {
            throw opened.unknown();
        }
        return new SubmissionCache.Parsed(
                opened.template(),
                opened.version(),
                opened.contractSheets(),
                contract.orElse(null),
                contract.map(opened::submission).orElseGet(opened::submission));
    }

    /** A template that was registered or retired since may be the one a workbook is read through now. */
    private boolean isCurrent(SubmissionCache.Parsed parsed) {
        var now = contract(parsed.template(), parsed.version(), parsed.sheets());
        return parsed.contractOrNull() == now.orElse(null);
    }

    private Optional<Contract> contract(String template, String version, ContractSheets sheets) {
        return template.isEmpty()
                ? recognised(sheets)
                : templates
                        .find(template, version)
                        .map(known -> known.prepared().contract());
    }

    /**
     * Its named cells, by what its template says they are for.
     *
     * @throws uk.safersheets.excel.opc.RefusedFileException when it is no workbook of ours
     */
    public NamedCells cells(byte[] bytes, String fileName) {
        var submission = submission(bytes, fileName);
        var contract = templates
                .find(submission.template(), submission.version())
                .map(known -> known.prepared().contract());
        return new NamedCells(contract.orElse(null), submission);
    }

    /** The newest version that says the same, before one with only the same columns; one still taken before others. */
    private Optional<Contract> recognised(ContractSheets sheets) {
        return templates.known().stream()
                .filter(known -> sheets.tell(known.prepared().contract()))
                .min(Comparator.comparing((KnownTemplate known) ->
                                !sheets.tellExactly(known.prepared().contract()))
                        .thenComparing(KnownTemplate::retired))
                .map(known -> known.prepared().contract());
    }

    private static RefusedFileException refused(NamedFile file, Finding finding) {
        return new RefusedFileException("broken-frame", '"' + file.name() + "\": " + finding.message(), finding.fix());
    }
}
