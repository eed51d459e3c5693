package uk.safersheets.app.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.safersheets.app.NamedFile;
import uk.safersheets.app.Person;
import uk.safersheets.app.check.ReadWorkbook;
import uk.safersheets.app.scoring.AgreeResult.Reason;
import uk.safersheets.app.version.SubmitVersion;
import uk.safersheets.calculate.Calculation;
import uk.safersheets.cell.Plural;
import uk.safersheets.compare.merge.UnusableChoiceException;
import uk.safersheets.compare.scores.Agreement;
import uk.safersheets.compare.scores.ScoreDecision;
import uk.safersheets.compare.scores.ScoresText;
import uk.safersheets.excel.patch.WorkbookPatcher;
import uk.safersheets.store.audit.StaleBookException;
import uk.safersheets.store.book.Book;
import uk.safersheets.store.scoring.Scoring;
import uk.safersheets.store.version.MadeFrom;
import uk.safersheets.store.version.Version;
import uk.safersheets.store.version.Versions;

/** Makes what several agencies scored into the next version of their book, and records who scored what. */
public final class AgreeScores {
    private static final int MOST_NAMED = 5;

    private final CollectScores collectScores;
    private final Versions versions;
    private final SubmitVersion keepVersion;
    private final ReadWorkbook workbooks;
    private final WorkbookPatcher patcher;

    public AgreeScores(
            CollectScores collectScores, Versions versions, SubmitVersion keepVersion, ReadWorkbook workbooks) {
        this.collectScores = collectScores;
        this.versions = versions;
        this.keepVersion = keepVersion;
        this.workbooks = workbooks;
        this.patcher = new WorkbookPatcher(workbooks.limits());
    }

    /**
     * What people settled on.
     *
     * @param decisions by the cell's id
     * @param otherwise what is decided about every other disputed cell; null for nothing
     * @param seen the numbers of the scores they had before them; empty when they do not say
     */
    public record Choices(
            Map<String, ScoreDecision> decisions, @Nullable ScoreDecision otherwise, List<Long> seen) {
        public Choices {
            decisions = Map.copyOf(decisions);
            seen = List.copyOf(seen);
        }
    }

    /**
     * Keeps the outcome as the next version, in the name of whoever asks.
     *
     * @param key the sender's name for this request; null for none
     * @param note what they say about it; empty for nothing
     */
    public AgreeResult run(Book book, Version base, Choices choices, String key, String note, Person person) {
        var collected = collectScores.collect(base);
        if (collected.scorings().isEmpty()) {
            return refused(
                    Reason.NOTHING_SCORED,
                    "Nobody has scored version " + base.number() + ".",
                    "Take in the scores of each agency first.");
        }
        var again = scoredAgain(collected.scorings(), choices.seen());
        if (!again.isEmpty()) {
            return scoredAgain(String.join(", ", again));
        }
        Agreement agreement;
        try {
            agreement = Agreement.of(collected.scores().tables(), choices.decisions(), choices.otherwise());
        } catch (UnusableChoiceException unknown) {
            return refused(Reason.UNKNOWN, unknown.getMessage(), "Name each cell and each agency as the spread does.");
        }
        return agreement.open().isEmpty()
                ? settled(book, collected, agreement, key, note, person)
                : open(collected, agreement);
    }

    private AgreeResult settled(
            Book book, CollectScores.Collected collected, Agreement agreement, String key, String note, Person person) {
        String from = "Agreed from the scores of " + named(collected.scorings()) + ".";
        var submitted = new SubmitVersion.Submitted(
                collected.base().number(),
                written(collected.base(), agreement),
                key,
                note.isEmpty() ? from : note + "\n" + from,
                person);
        var madeFrom = new MadeFrom.Scores(collected.scorings(), settled(collected, agreement));
        try {
            return new AgreeResult.Settled(submitted, keepVersion.join(book, submitted, madeFrom));
        } catch (StaleBookException again) {
            return scoredAgain(again.between().stream()
                    .map(event -> event.act().who())
                    .distinct()
                    .collect(Collectors.joining(", ")));
        }
    }

    private static AgreeResult scoredAgain(String who) {
        return refused(
                Reason.SCORED_AGAIN,
                who + " scored again, or for the first time, since you looked.",
                "Look at the scores as they are now, and agree again.");
    }

    private static AgreeResult open(CollectScores.Collected collected, Agreement agreement) {
        var words = new ScoresText(collected.scores().contract());
        var open = agreement.open().stream().map(words::place).toList();
        var named = new ArrayList<>(open.subList(0, Math.min(MOST_NAMED, open.size())));
        if (open.size() > MOST_NAMED) {
            named.add(Plural.number(open.size() - MOST_NAMED) + " more");
        }
        return new AgreeResult.Refused(
                Reason.OPEN,
                Plural.of(open.size(), "One cell is", open.size() + " cells are") + " not settled: "
                        + String.join("; ", named) + ".",
                "Choose an agency's value, another one, or the base's, for each.",
                open);
    }

    /** The base with what was agreed written in, and every calculated cell worked out anew. */
    private byte[] written(Version base, Agreement agreement) {
        byte[] bytes = versions.workbook(base.book(), base.number()).orElseThrow();
        byte[] agreed = patcher.apply(bytes, agreement.patches());
        var whole = workbooks.whole(new NamedFile("the agreed workbook", agreed));
        return patcher.apply(agreed, new Calculation(whole.prepared(), whole.submission()).patches());
    }

    /** What was settled on and how, for the record. */
    private static String settled(CollectScores.Collected collected, Agreement agreement) {
        var words = new ScoresText(collected.scores().contract());
        String decided = agreement.decided().stream().map(words::decided).collect(Collectors.joining("; "));
        return decided.isEmpty() ? "nothing was disputed" : decided + "; nothing else was disputed";
    }

    private static List<String> scoredAgain(List<Scoring> standing, List<Long> seen) {
        return standing.stream()
                .filter(scoring -> !seen.isEmpty() && !seen.contains(scoring.number()))
                .map(Scoring::agency)
                .toList();
    }

    private static String named(List<Scoring> scorings) {
        return scorings.stream().map(Scoring::agency).collect(Collectors.joining(", "));
    }

    private static AgreeResult refused(Reason reason, @Nullable String message, String fix) {
        return new AgreeResult.Refused(reason, message, fix, List.of());
    }
}
