package uk.safersheets.app.compare;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import uk.safersheets.app.NamedFile;
import uk.safersheets.app.check.ReadWorkbook;
import uk.safersheets.calculate.PreparedContract;
import uk.safersheets.cell.Submission;
import uk.safersheets.check.Check;
import uk.safersheets.compare.CellKey;
import uk.safersheets.compare.VersionContent;
import uk.safersheets.compare.VersionInfo;
import uk.safersheets.compare.cellhistory.CellHistory;
import uk.safersheets.compare.cellhistory.VersionStep;
import uk.safersheets.excel.opc.RefusedFileException;
import uk.safersheets.store.signoff.Place;
import uk.safersheets.store.version.Traces;
import uk.safersheets.store.version.Version;
import uk.safersheets.store.version.Versions;

/**
 * Knows which version of a book did something to which cell, so that a history reads those versions and no other. A version
 * is traced after it was answered for, by {@link TraceWorker}, or by whoever needs it first.
 */
public final class TraceCells {
    /** As many versions may wait to be traced with what they changed; of more than that, it is worked out again. */
    private static final int MOST_STEPS = 64;

    private static final int LOCKS = 64;

    private final Versions versions;
    private final Traces traces;
    private final ReadWorkbook workbooks;
    private final Cache<Version, VersionStep> steps =
            Caffeine.newBuilder().maximumSize(MOST_STEPS).build();
    private final Object[] locks = Stream.generate(Object::new).limit(LOCKS).toArray();

    public TraceCells(Versions versions, Traces traces, ReadWorkbook workbooks) {
        this.versions = versions;
        this.traces = traces;
        this.workbooks = workbooks;
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
     * Remembers what a version just kept changed, so that tracing it need read nothing.
     *
     * @param step as {@link #ahead} told
     */
    public void remember(Version version, VersionStep step) {
        steps.put(version, step);
    }

    /** The books that are not traced to their newest version. */
    List<String> behind() {
        return traces.behind();
    }

    /** Brings a book's trace up to this version. */
    public void upTo(String book, int newest) {
        boolean isBehind = true;
        while (isBehind) {
            isBehind = next(book, newest);
        }
    }

    /** Traces the next version of a book. Gives whether there was one. */
    boolean next(String book) {
        return next(book, Integer.MAX_VALUE);
    }

    /** Nobody traces a version that somebody else is tracing: they wait for it. */
    private boolean next(String book, int newest) {
        synchronized (locks[Math.floorMod(book.hashCode(), locks.length)]) {
            int number = traces.last(book) + 1;
            var version = number > newest ? Optional.<Version>empty() : versions.find(book, number);
            version.ifPresent(this::trace);
            return version.isPresent();
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
        var whole = workbooks.whole(new NamedFile(name, workbook));
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
            return Optional.of(Objects.requireNonNull(refused.getMessage(), "message"));
        }
    }

    /** The last version up to this one that did something to a cell or to its row; 0 for none. It must be traced. */
    public int lastTouched(String book, CellKey spot, int newest) {
        return touched(book, spot, newest + 1);
    }

    private int touched(String book, CellKey spot, int below) {
        return traces.lastTouched(book, place(spot.folded()), below);
    }

    private void trace(Version version) {
        String book = version.book();
        int number = version.number();
        int before = traces.lastWhole(book, number);
        var step = steps.asMap().remove(version);
        if (step != null && before == version.base()) {
            keep(book, number, before, step);
            return;
        }
        try {
            var edition = read(version);
            if (before == 0) {
                traces.keep(book, number, before, false, List.of(), List.of());
            } else {
                keep(book, number, before, CellHistory.step(read(book, before), edition));
            }
        } catch (RefusedFileException broken) {
            traces.keep(book, number, before, true, List.of(), List.of());
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
