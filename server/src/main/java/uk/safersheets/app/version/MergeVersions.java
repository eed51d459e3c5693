package uk.safersheets.app.version;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import uk.safersheets.app.NamedFile;
import uk.safersheets.app.Person;
import uk.safersheets.app.compare.MergeWorkbooks;
import uk.safersheets.cell.OutsideRow;
import uk.safersheets.compare.merge.Choice;
import uk.safersheets.compare.merge.Conflict;
import uk.safersheets.contract.Contract;
import uk.safersheets.excel.opc.RefusedFileException;
import uk.safersheets.measure.Counted;
import uk.safersheets.measure.Measures;
import uk.safersheets.store.book.Book;
import uk.safersheets.store.db.Sha256;
import uk.safersheets.store.version.LateSubmission;
import uk.safersheets.store.version.LateSubmissions;
import uk.safersheets.store.version.MadeFrom;
import uk.safersheets.store.version.Version;
import uk.safersheets.store.version.Versions;

/**
 * Joins work that came too late to what came first. The late workbook is kept whole the moment it is refused, so its
 * author need only say how the conflicts are settled; the outcome becomes a version with two parents.
 */
public final class MergeVersions {
    private static final int ID_LENGTH = 32;
    private static final Duration WAITS = Duration.ofDays(30);
    private static final int MOST_WAITING_OF_ONE = 20;
    private static final int MOST_WAITING = 200;

    private final Versions versions;
    private final LateSubmissions lateSubmissions;
    private final MergeWorkbooks mergeWorkbooks;
    private final ConflictAuthors conflictAuthors;
    private final SubmitVersion keepVersion;
    private final Measures measures;
    private final Clock clock;

    /** The books of which a merge is being worked out for somebody who did not ask for it: one at a time of each. */
    private final Set<String> merging = ConcurrentHashMap.newKeySet();

    public MergeVersions(
            Versions versions,
            LateSubmissions lateSubmissions,
            MergeWorkbooks mergeWorkbooks,
            ConflictAuthors conflictAuthors,
            SubmitVersion keepVersion,
            Measures measures,
            Clock clock) {
        this.versions = versions;
        this.lateSubmissions = lateSubmissions;
        this.mergeWorkbooks = mergeWorkbooks;
        this.conflictAuthors = conflictAuthors;
        this.keepVersion = keepVersion;
        this.measures = measures;
        this.clock = clock;
    }

    /**
     * A merge ready to accept, or to choose in.
     *
     * @param theirs the version it joins the late work to
     * @param conflicts what is to be chosen; empty when it merged by itself
     * @param authors who made theirs what it is, by the conflict's id
     * @param others everybody else who submitted after the base, the newest first
     * @param taken how many cells of theirs go into mine
     * @param outside what the outcome holds outside the tables
     * @param sheets the sheets that come from theirs, besides the template's
     * @param workbook mine with theirs; where there are conflicts, with mine kept
     */
    public record Offer(
            LateSubmission late,
            Version theirs,
            Contract contract,
            List<Conflict> conflicts,
            Map<String, Conflict.Author> authors,
            List<String> others,
            int taken,
            List<OutsideRow> outside,
            List<String> sheets,
            byte[] workbook) {}

    /**
     * A way to join work that came too late.
     *
     * @param offerOrNull what the merge came to; null where it is only worked out when somebody asks for it
     */
    public record Late(
            LateSubmission submission,
            Version theirs,
            @Nullable Offer offerOrNull) {}

    /**
     * Keeps work that came too late and offers how to join it; empty when that cannot be done: it started from nothing,
     * or from a version that is not there, nothing in it was changed, too much of the author's or the
     * book's waits already, or one of the three is no whole workbook of the
     * same template version.
     *
     * <p>While others submit to the same book the merge is not worked out here: it would be out of date when it is read,
     * and whoever submits again in a loop does not read it. {@link #offer(LateSubmission, Version)} works it out when it is
     * asked for.
     */
    public Optional<Late> late(Book book, SubmitVersion.Submitted submitted, Version head) {
        int base = submitted.base();
        if (base < 1 || base >= head.number()) {
            return Optional.empty();
        }
        var late = submission(book, submitted);
        if (versions.find(book.id(), base).orElseThrow().sha256().equals(late.sha256())) {
            return Optional.empty();
        }
        if (isTooMuchWaiting(late)) {
            return Optional.empty();
        }
        var offer = Optional.<Offer>empty();
        if (!keepVersion.isBusy(book.id()) && merging.add(book.id())) {
            try {
                offer = Optional.of(offer(late, submitted.workbook(), head));
            } catch (RefusedFileException cannotBeMerged) {
                return Optional.empty();
            } finally {
                merging.remove(book.id());
            }
        }
        lateSubmissions.keep(late, submitted.workbook(), submitted.person().origin());
        measures.add(Counted.LATE_KEPT);
        return Optional.of(new Late(late, head, offer.orElse(null)));
    }

    private boolean isTooMuchWaiting(LateSubmission late) {
        var after = late.submittedAt().minus(WAITS);
        return lateSubmissions.find(late.book(), late.id()).isEmpty()
                && (lateSubmissions.waiting(late.book(), late.author(), after) >= MOST_WAITING_OF_ONE
                        || lateSubmissions.waiting(late.book(), "", after) >= MOST_WAITING);
    }

    /** The same offer again, with what is the newest version now. */
    public Offer offer(LateSubmission late, Version head) {
        return offer(late, lateSubmissions.workbook(late), head);
    }

    /** Late work that can still be joined: it waits for 30 days. */
    public Optional<LateSubmission> find(String book, String id) {
        return lateSubmissions
                .find(book, id)
                .filter(late -> late.submittedAt().isAfter(clock.instant().minus(WAITS)));
    }

    /**
     * Keeps the outcome as the next version, in the name of whoever accepts.
     *
     * @param theirs the version it is joined to; stale when that is no longer the newest
     * @param choices how each conflict is settled, by its id
     * @param key the sender's name for this request; null for none
     * @throws uk.safersheets.compare.merge.UnusableChoiceException when a conflict has no choice, or a choice no conflict; the
     *     message names them
     */
    public SubmitResult accept(
            Book book, LateSubmission late, Version theirs, Map<String, Choice> choices, String key, Person person) {
        var merged = mergeWorkbooks.run(
                file(book.id(), late.base()), mine(late, lateSubmissions.workbook(late)), file(theirs), choices);
        var submitted = new SubmitVersion.Submitted(theirs.number(), merged.workbook(), key, late.note(), person);
        return keepVersion.join(book, submitted, new MadeFrom.Late(late.id()));
    }

    private Offer offer(LateSubmission late, byte[] workbook, Version head) {
        var merged = mergeWorkbooks.run(file(late.book(), late.base()), mine(late, workbook), file(head));
        int taken = merged.content().patches().size();
        var conflicts = merged.merge().conflicts();
        return new Offer(
                late,
                head,
                merged.contract(),
                conflicts,
                conflictAuthors.of(conflicts, late.base(), head),
                others(late, head),
                taken,
                merged.outside(),
                merged.sheets(),
                merged.workbook());
    }

    private List<String> others(LateSubmission late, Version head) {
        return versions.newestFirst(head.book(), head.number(), head.number() - late.base() - 1).stream()
                .map(Version::author)
                .filter(author -> !author.equals(head.author()))
                .distinct()
                .toList();
    }

    private LateSubmission submission(Book book, SubmitVersion.Submitted submitted) {
        String sha256 = Sha256.of(submitted.workbook());
        var person = submitted.person();
        String all = String.join(
                "\n", book.id(), Integer.toString(submitted.base()), sha256, person.name(), submitted.note());
        return new LateSubmission(
                Sha256.of(all.getBytes(StandardCharsets.UTF_8)).substring(0, ID_LENGTH),
                book.id(),
                submitted.base(),
                sha256,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                person.name(),
                person.role(),
                submitted.note());
    }

    private static NamedFile mine(LateSubmission late, byte[] workbook) {
        return new NamedFile("the workbook of " + late.author(), workbook);
    }

    private NamedFile file(Version version) {
        return file(version.book(), version.number());
    }

    private NamedFile file(String book, int number) {
        return new NamedFile(
                "version " + number, versions.workbook(book, number).orElseThrow());
    }
}
