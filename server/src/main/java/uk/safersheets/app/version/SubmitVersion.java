package uk.safersheets.app.version;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uk.safersheets.api.Json;
import uk.safersheets.app.Person;
import uk.safersheets.app.Slug;
import uk.safersheets.app.check.CheckWorkbook;
import uk.safersheets.app.check.CheckedSubmission;
import uk.safersheets.app.compare.TraceCells;
import uk.safersheets.app.compare.TraceWorker;
import uk.safersheets.app.template.BuiltInTemplates;
import uk.safersheets.app.version.SubmitResult.Kept;
import uk.safersheets.app.version.SubmitResult.Stale;
import uk.safersheets.compare.cellhistory.VersionStep;
import uk.safersheets.measure.Counted;
import uk.safersheets.measure.Measures;
import uk.safersheets.store.audit.ShownBook;
import uk.safersheets.store.book.Book;
import uk.safersheets.store.db.Sha256;
import uk.safersheets.store.signoff.Explanation;
import uk.safersheets.store.version.MadeFrom;
import uk.safersheets.store.version.NewVersion;
import uk.safersheets.store.version.Versions;

/** Keeps a workbook as the next version of its book, with what the check found that day. Findings never block it. */
public final class SubmitVersion {
    private final Versions versions;
    private final CheckWorkbook checkWorkbook;
    private final TraceCells traceCells;
    private final TraceWorker traceWorker;
    private final Measures measures;
    private final Clock clock;
    private final KeyedLocks turns;

    /** @param patience how long a submission that is checked waits for those before it to be kept */
    public SubmitVersion(
            Versions versions,
            CheckWorkbook checkWorkbook,
            TraceCells traceCells,
            TraceWorker traceWorker,
            Measures measures,
            Clock clock,
            Duration patience) {
        this.versions = versions;
        this.checkWorkbook = checkWorkbook;
        this.traceCells = traceCells;
        this.traceWorker = traceWorker;
        this.measures = measures;
        this.clock = clock;
        this.turns = new KeyedLocks(patience);
    }

    /**
     * What somebody submits.
     *
     * @param base the version the work started from; 0 for the first
     * @param key the sender's name for this request, so that it can safely be sent again; null for none
     * @param note what they say about it; empty for nothing
     */
    public record Submitted(
            int base, byte[] workbook, @Nullable String key, String note, Person person) {
        public Submitted {
            Objects.requireNonNull(workbook, "workbook");
            Objects.requireNonNull(note, "note");
            Objects.requireNonNull(person, "person");
        }
    }

    /** @throws uk.safersheets.excel.opc.RefusedFileException when it is no workbook of ours */
    public SubmitResult run(Book book, Submitted submitted) {
        return join(book, submitted, null);
    }

    /** The same for work that several people's went into; null for one person's. */
    public SubmitResult join(Book book, Submitted submitted, @Nullable MadeFrom madeFrom) {
        return counted(turns.counting(book.id(), () -> keep(book, submitted, madeFrom)));
    }

    /**
     * Opens a book and keeps its first version with the explanations that still hold, all or nothing.
     *
     * @param earlier the book of the period before, as it was shown to whoever starts this one
     * @param said of the version's findings, as JSON
     */
    public SubmitResult start(
            Book book,
            Submitted submitted,
            MadeFrom madeFrom,
            ShownBook earlier,
            Function<byte[], List<Explanation>> said) {
        return counted(turns.counting(book.id(), () -> first(book, submitted, madeFrom, earlier, said)));
    }

    private SubmitResult first(
            Book book,
            Submitted submitted,
            MadeFrom madeFrom,
            ShownBook earlier,
            Function<byte[], List<Explanation>> said) {
        var checked = checkWorkbook.forReader(ofPartnership(book)).file(submitted.workbook(), null);
        var refusal = BookMismatch.refusal(book, checked);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var version = newVersion(book, submitted, checked, null);
        var explanations = said.apply(version.findings());
        var kept = turns.take(
                book.id(),
                () -> versions.start(
                        book,
                        version,
                        madeFrom,
                        earlier,
                        explanations,
                        submitted.person().origin()));
        return traced(book, version, SubmitAnswers.result(kept), null);
    }

    /** What a version says is read by whoever reads its partnership's books. */
    private static Predicate<String> ofPartnership(Book book) {
        String start = Slug.ofPartnership(book.partnership()) + ".";
        return id -> id.startsWith(start);
    }

    /** Whether somebody is submitting to this book at this moment. */
    boolean isBusy(String book) {
        return turns.isBusy(book);
    }

    private SubmitResult keep(Book book, Submitted submitted, @Nullable MadeFrom madeFrom) {
        String sha256 = Sha256.of(submitted.workbook());
        var request = request(submitted, sha256);
        var obstacle = versions.obstacle(book.id(), submitted.base(), sha256, request);
        if (obstacle.isPresent()) {
            var result = SubmitAnswers.result(obstacle.get());
            return result instanceof Stale stale && isVersion(book.id(), submitted.base(), sha256)
                    ? SubmitAnswers.nothingToMerge(stale)
                    : result;
        }
        var checked = checkWorkbook.forReader(ofPartnership(book)).file(submitted.workbook(), null);
        var refusal = BookMismatch.refusal(book, checked);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var step = ahead(book, submitted, checked);
        if (madeFrom == null && step.isPresent() && meansTheSame(book, submitted, checked, step.get())) {
            return SubmitAnswers.sameMeaning(submitted.base());
        }
        var version = newVersion(book, submitted, checked, request);
        var kept = turns.take(book.id(), () -> versions.append(version, madeFrom));
        return traced(book, version, SubmitAnswers.result(kept), step.orElse(null));
    }

    private SubmitResult counted(SubmitResult result) {
        String outcome = result.fold(
                kept -> "kept", stale -> "stale", refused -> refused.reason().word());
        measures.add(Counted.SUBMISSIONS, outcome);
        return result;
    }

    /** What an earlier request with the same key kept is not kept again. */
    private SubmitResult traced(Book book, NewVersion version, SubmitResult kept, @Nullable VersionStep stepOrNull) {
        if (kept instanceof Kept now) {
            if (now.version().createdAt().equals(version.createdAt())) {
                measures.add(Counted.VERSIONS_KEPT, BuiltInTemplates.word(book.template()));
            }
            if (stepOrNull != null) {
                traceCells.remember(now.version(), stepOrNull);
            }
            traceWorker.add(now.version().book());
        }
        return kept;
    }

    /** What it changes; empty for a first version, and where that cannot be told. */
    private Optional<VersionStep> ahead(Book book, Submitted submitted, CheckedSubmission checked) {
        return checked.prepared()
                .flatMap(prepared -> versions.find(book.id(), submitted.base())
                        .flatMap(base -> traceCells.ahead(base, checked.submission(), prepared)));
    }

    /** Whether it was saved anew and nothing else: no entry or formula differs, and nothing beside the tables. */
    private boolean meansTheSame(Book book, Submitted submitted, CheckedSubmission checked, VersionStep step) {
        var template = step.comparison().template();
        if (!step.comparison().isEmpty() || !template.oldVersion().equals(template.newVersion())) {
            return false;
        }
        byte[] base = versions.workbook(book.id(), submitted.base()).orElseThrow();
        return checkWorkbook
                .rest(submitted.workbook(), checked.submission())
                .equals(checkWorkbook.rest(base, checkWorkbook.read(base)));
    }

    /** Whether a workbook is a version just as it was kept. */
    private boolean isVersion(String book, int number, String sha256) {
        return versions.find(book, number)
                .filter(version -> version.sha256().equals(sha256))
                .isPresent();
    }

    private NewVersion newVersion(
            Book book, Submitted submitted, CheckedSubmission checked, NewVersion.@Nullable Request request) {
        var summary = checked.result().summary();
        return new NewVersion(
                book.id(),
                submitted.base(),
                submitted.workbook(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                submitted.person().name(),
                submitted.person().role(),
                submitted.person().origin(),
                submitted.note(),
                checked.submission().version(),
                summary,
                Json.bytes(checked.json(true)),
                request);
    }

    private static NewVersion.@Nullable Request request(Submitted submitted, String sha256) {
        if (submitted.key() == null) {
            return null;
        }
        String asked = String.join(
                "\n",
                sha256,
                Integer.toString(submitted.base()),
                submitted.person().name(),
                submitted.note());
        return new NewVersion.Request(submitted.key(), Sha256.of(asked.getBytes(StandardCharsets.UTF_8)));
    }
}
