package uk.safersheets.app.scoring;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.safersheets.app.NamedFile;
import uk.safersheets.app.Person;
import uk.safersheets.app.check.CheckWorkbook;
import uk.safersheets.app.check.CompleteStructure;
import uk.safersheets.app.check.ReadWorkbook;
import uk.safersheets.app.version.BookMismatch;
import uk.safersheets.cell.PlainName;
import uk.safersheets.cell.Submission;
import uk.safersheets.cell.Texts;
import uk.safersheets.cell.Value;
import uk.safersheets.compare.scores.ScoreComparison;
import uk.safersheets.compare.scores.ScoreSpread;
import uk.safersheets.excel.opc.RefusedFileException;
import uk.safersheets.store.book.Book;
import uk.safersheets.store.db.Sha256;
import uk.safersheets.store.scoring.Scoring;
import uk.safersheets.store.scoring.Scorings;
import uk.safersheets.store.version.Version;
import uk.safersheets.store.version.Versions;

/** Takes in what each agency scores of one version, and lays it side by side. */
public final class CollectScores {
    private final Versions versions;
    private final Scorings scorings;
    private final CheckWorkbook checkWorkbook;
    private final ReadWorkbook workbooks;
    private final Clock clock;

    public CollectScores(
            Versions versions, Scorings scorings, CheckWorkbook checkWorkbook, ReadWorkbook workbooks, Clock clock) {
        this.versions = versions;
        this.scorings = scorings;
        this.checkWorkbook = checkWorkbook;
        this.workbooks = workbooks;
        this.clock = clock;
    }

    /**
     * The scores of one version side by side.
     *
     * @param scorings what stands of each agency, in the order in which they first scored
     */
    public record Collected(Version base, List<Scoring> scorings, ScoreComparison scores) {}

    /**
     * Keeps an agency's scores; what it scored of the same version before stays, and no longer stands.
     *
     * @param agency as they call themselves; case and spacing make no difference
     * @throws RefusedFileException when it is no whole workbook of the template version that is scored
     */
    public ScoreResult take(Book book, Version base, String agency, byte[] workbook, Person person) {
        var wrong = BookMismatch.refusal(book, checkWorkbook.file(workbook, null));
        if (wrong.isPresent()) {
            return new ScoreResult.WrongBook(wrong.get());
        }
        requireSameTemplate(whole(file(base)), whole(new NamedFile("your workbook", workbook)), agency);
        var scoring = new Scoring(
                0,
                book.id(),
                base.number(),
                PlainName.of(agency),
                Sha256.of(workbook),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                person.name());
        var kept = scorings.keep(scoring, workbook, all -> same(all, scoring), person.origin());
        return new ScoreResult.Taken(kept.scoring(), kept.isNew());
    }

    /** Everything that was ever scored in a book, oldest first. */
    public List<Scoring> all(String book) {
        return scorings.of(book);
    }

    /** What stands of each agency's scores of a version, in the order in which they first scored it. */
    public List<Scoring> standing(String book, int base) {
        return standing(scorings.of(book), base);
    }

    private static List<Scoring> standing(List<Scoring> all, int base) {
        var standing = new LinkedHashMap<String, Scoring>();
        all.stream()
                .filter(scoring -> scoring.base() == base)
                .forEach(scoring -> standing.put(Texts.key(PlainName.of(scoring.agency())), scoring));
        return List.copyOf(standing.values());
    }

    /** An agency's workbook, byte for byte as it was sent. */
    public byte[] workbook(Scoring scoring) {
        return scorings.workbook(scoring);
    }

    /** @throws RefusedFileException when the frame of the version that was scored is broken */
    public Collected collect(Version base) {
        return collect(base, standing(base.book(), base.number()));
    }

    /**
     * The scores that a version was agreed from, as they stood then, with what was agreed; without scores for a version
     * that came about otherwise.
     *
     * @throws RefusedFileException when a frame is broken
     */
    public Collected agreedIn(Version version) {
        var from = scorings.agreedIn(version.book(), version.number());
        var base = from.isEmpty()
                ? version
                : versions.find(version.book(), version.base()).orElseThrow();
        var collected = collect(base, from);
        return new Collected(
                base,
                from,
                new ScoreComparison(
                        collected.scores().contract(),
                        collected.scores().tables(),
                        from.isEmpty() ? Map.of() : outcome(base, version)));
    }

    private Map<String, Value> outcome(Version base, Version agreed) {
        var outcome = new HashMap<String, Value>();
        var scorer =
                new ScoreSpread.Scorer("the agreed version", whole(file(agreed)).submission());
        for (var spread : spreads(whole(file(base)), List.of(scorer))) {
            for (var row : spread.rows()) {
                row.cells().forEach(cell -> outcome.put(cell.id(), cell.scores().get(scorer.name())));
            }
        }
        return outcome;
    }

    private Collected collect(Version base, List<Scoring> standing) {
        var shared = whole(file(base));
        var scorers = standing.stream()
                .map(scoring -> new ScoreSpread.Scorer(scoring.agency(), submission(scoring)))
                .toList();
        var contract = shared.prepared().contract();
        return new Collected(base, standing, new ScoreComparison(contract, spreads(shared, scorers), Map.of()));
    }

    private static List<ScoreSpread> spreads(CompleteStructure shared, List<ScoreSpread.Scorer> scorers) {
        return scorers.isEmpty() ? List.of() : ScoreSpread.all(shared.prepared(), shared.submission(), scorers);
    }

    private Submission submission(Scoring scoring) {
        return whole(new NamedFile("the scores of " + scoring.agency(), scorings.workbook(scoring)))
                .submission();
    }

    /** The very same workbook of the same agency, where that is what stands. */
    private static Optional<Scoring> same(List<Scoring> all, Scoring scoring) {
        return standing(all, scoring.base()).stream()
                .filter(other ->
                        Texts.key(PlainName.of(other.agency())).equals(Texts.key(PlainName.of(scoring.agency())))
                                && other.sha256().equals(scoring.sha256()))
                .findFirst();
    }

    private static void requireSameTemplate(CompleteStructure base, CompleteStructure scored, String agency) {
        String wanted = base.prepared().contract().version();
        String found = scored.prepared().contract().version();
        if (!wanted.equals(found)) {
            throw new RefusedFileException(
                    "two-templates",
                    "The workbook of " + agency + " is of template version " + found
                            + ", and the one everybody scores of version " + wanted + ".",
                    "Enter the scores in a copy of the version that is scored.");
        }
    }

    private CompleteStructure whole(NamedFile file) {
        return workbooks.whole(file);
    }

    private NamedFile file(Version version) {
        return new NamedFile(
                "version " + version.number(),
                versions.workbook(version.book(), version.number()).orElseThrow());
    }
}
