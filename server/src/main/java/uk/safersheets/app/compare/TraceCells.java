package uk.safersheets.app.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import uk.safersheets.app.NamedFile;
import uk.safersheets.app.check.CompleteStructure;
import uk.safersheets.app.template.KnownTemplates;
import uk.safersheets.calculate.PreparedContract;
import uk.safersheets.cell.Submission;
import uk.safersheets.check.Check;
import uk.safersheets.compare.CellKey;
import uk.safersheets.compare.VersionContent;
import uk.safersheets.compare.VersionInfo;
import uk.safersheets.compare.cellhistory.CellHistory;
import uk.safersheets.compare.cellhistory.VersionStep;
import uk.safersheets.excel.opc.RefusedFileException;
import uk.safersheets.excel.read.WorkbookReader;
import uk.safersheets.store.signoff.Place;
import uk.safersheets.store.version.Traces;
import uk.safersheets.store.version.Version;
import uk.safersheets.store.version.Versions;

/**
 * Knows which version of a book did something to which cell, so that a story reads those versions and no other. Traced
 * when a version is kept; what was kept before there were traces is traced when it is first asked for.
 */
public final class TraceCells {
    private static final Logger LOG = LogManager.getLogger(TraceCells.class);

    private final Versions versions;
    private final Traces traces;
    private final WorkbookReader reader;
    private final KnownTemplates templates;

    public TraceCells(Versions versions, Traces traces, WorkbookReader reader, KnownTemplates templates) {
        this.versions = versions;
        this.traces = traces;
        this.reader = reader;
        this.templates = templates;
    }

    /**
     * What a workbook changes against the version it started from.
     *
     * @param prepared its contract
     * @return empty when there is no such version, or the frame of one of the two is broken
     */
    public Optional<VersionStep> ahead(Version base, Submission submission, PreparedContract prepared) {
        if (Check.frame(prepared, submission).stream().findAny().isPresent()) {
            return Optional.empty();
        }
        try {
            var byline = new VersionInfo(base.book(), base.number() + 1, "", base.createdAt(), "");
            return Optional.of(CellHistory.step(read(base), new VersionContent(byline, prepared, submission)));
        } catch (RefusedFileException broken) {
            return Optional.empty();
        }
    }

    /**
     * Traces a version just kept. Whatever goes wrong here is no reason to refuse it; a story will try again.
     *
     * @param stepOrNull what it changed against the version before, as {@link #ahead} told; null when that is not known
     */
    public void kept(Version version, VersionStep stepOrNull) {
        try {
            if (traces.last(version.book()) != version.number() - 1) {
                return;
            }
            if (stepOrNull != null && traces.lastWhole(version.book(), version.number()) == version.number() - 1) {
                keep(version.book(), version.number(), version.number() - 1, stepOrNull);
            } else {
                upTo(version.book(), version.number());
            }
        } catch (RuntimeException e) {
            LOG.warn("Version {} of book {} is not traced yet", version.number(), version.book(), e);
        }
    }

    /** Brings a book's trace up to this version. */
    public void upTo(String book, int newest) {
        int last = traces.last(book);
        if (last < newest) {
            int whole = traces.lastWhole(book, last + 1);
            var before = whole == 0 ? null : read(book, whole);
            for (int number = last + 1; number <= newest; number++) {
                before = trace(book, number, before);
            }
        }
    }

    /**
     * The versions up to this one whose frame is broken, each with what is wrong; a book must be traced up to it. One
     * that was broken only because its template was not known then is traced anew.
     */
    List<ReadHistory.LeftOut> leftOut(String book, int newest) {
        var leftOut = new ArrayList<ReadHistory.LeftOut>();
        for (int number : traces.leftOut(book)) {
            var why = fault(book, number);
            if (why.isEmpty()) {
                traces.forget(book, number);
                upTo(book, newest);
                return leftOut(book, newest);
            }
            leftOut.add(new ReadHistory.LeftOut(book, number, why.get()));
        }
        return leftOut;
    }

    /** The first version of a book whose frame is right. */
    Optional<VersionContent> first(String book) {
        int number = traces.firstWhole(book);
        return number == 0 ? Optional.empty() : Optional.of(read(book, number));
    }

    /** The newest one up to this version. */
    Optional<VersionContent> last(String book, int newest) {
        int number = traces.lastWhole(book, newest + 1);
        return number == 0 ? Optional.empty() : Optional.of(read(book, number));
    }

    /** What the last row of that name is called now; the same where none was renamed. A book must be traced. */
    CellKey renamed(String book, CellKey spot) {
        var at = spot;
        var renamed = traces.renamed(book, at.table(), at.folded().key(), 0);
        while (renamed.isPresent()) {
            at = new CellKey(at.table(), renamed.get().to(), at.column());
            renamed = traces.renamed(
                    book, at.table(), at.folded().key(), renamed.get().number());
        }
        return at;
    }

    /** What was done to a cell up to this version, oldest first. */
    List<VersionStep> steps(String book, CellKey spot, int newest) {
        var steps = new ArrayList<VersionStep>();
        var at = spot;
        VersionContent later = null;
        for (int number = touched(book, at, newest + 1); number > 0; number = touched(book, at, number)) {
            var edition = later != null && later.byline().number() == number ? later : read(book, number);
            later = read(book, traces.before(book, number));
            var step = CellHistory.step(later, edition);
            steps.add(step);
            at = step.before(at);
        }
        Collections.reverse(steps);
        return steps;
    }

    /** @throws RefusedFileException when its frame is broken */
    VersionContent read(Version version) {
        byte[] workbook = versions.workbook(version.book(), version.number()).orElseThrow();
        String name = version.book() + ".v" + version.number() + ".xlsx";
        var whole = CompleteStructure.read(new NamedFile(name, workbook), reader, templates);
        var byline = new VersionInfo(
                version.book(), version.number(), version.author(), version.createdAt(), version.note());
        return new VersionContent(byline, whole.prepared(), whole.submission());
    }

    private VersionContent read(String book, int number) {
        return read(versions.find(book, number).orElseThrow());
    }

    private Optional<String> fault(String book, int number) {
        try {
            read(book, number);
            return Optional.empty();
        } catch (RefusedFileException refused) {
            return Optional.of(refused.getMessage());
        }
    }

    /** The last version up to this one that did something to a cell or to its row; 0 for none. It must be traced. */
    public int lastTouched(String book, CellKey spot, int newest) {
        return touched(book, spot, newest + 1);
    }

    private int touched(String book, CellKey spot, int below) {
        return traces.lastTouched(book, place(spot.folded()), below);
    }

    /** @return what the next version is laid beside */
    private VersionContent trace(String book, int number, VersionContent before) {
        int beside = before == null ? 0 : before.byline().number();
        try {
            var edition = read(book, number);
            if (before == null) {
                traces.keep(book, number, beside, false, List.of(), List.of());
            } else {
                keep(book, number, beside, CellHistory.step(before, edition));
            }
            return edition;
        } catch (RefusedFileException broken) {
            traces.keep(book, number, beside, true, List.of(), List.of());
            return before;
        }
    }

    private void keep(String book, int number, int beside, VersionStep step) {
        var touched = step.touched().stream().map(TraceCells::place).toList();
        traces.keep(book, number, beside, false, touched, renamed(number, step));
    }

    private static List<Traces.Renamed> renamed(int number, VersionStep step) {
        return step.renamed().entrySet().stream()
                .map(row -> new Traces.Renamed(
                        number,
                        row.getKey().table(),
                        row.getKey().folded().key(),
                        row.getValue().key()))
                .toList();
    }

    private static Place place(CellKey spot) {
        return new Place(spot.table(), spot.key(), spot.column());
    }
}
