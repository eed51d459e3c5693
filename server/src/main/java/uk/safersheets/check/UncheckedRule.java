package uk.safersheets.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.Severity;
import uk.safersheets.cell.Value;
import uk.safersheets.check.books.UnavailableBookException;
import uk.safersheets.check.rule.RuleTarget;
import uk.safersheets.check.rule.RuleTargets;
import uk.safersheets.contract.Rule;

/** What one rule could not be tested on, and why; told in one finding. */
public final class UncheckedRule {
    public static final String BY_EYE = "Check it by eye.";

    private final CheckContext inspection;
    private final Rule rule;
    private final @Nullable UnavailableBookException missing;
    private final List<RuleTarget> targets = new ArrayList<>();
    private final Set<CellRef> doubtful = new TreeSet<>();
    private final Set<String> answers = new LinkedHashSet<>();

    public UncheckedRule(CheckContext inspection, Rule rule) {
        this(inspection, rule, null);
    }

    /** @param missing the book it asked for and did not get; null where it is not about books */
    public UncheckedRule(CheckContext inspection, Rule rule, @Nullable UnavailableBookException missing) {
        this.inspection = inspection;
        this.rule = rule;
        this.missing = missing;
    }

    /** Not tested, because the book is not there. */
    public void add(RuleTarget target) {
        targets.add(target);
    }

    /** The book that it asked for and did not get; empty where it is not about books. */
    public Optional<UnavailableBookException> missing() {
        return Optional.ofNullable(missing);
    }

    /** Not tested, because it rests on these cells. Nothing is said of an entry that is left blank and may be. */
    public void add(RuleTarget target, Set<CellRef> cells) {
        if (!isBlankAndMayBe(target)) {
            targets.add(target);
            doubtful.addAll(cells);
        }
    }

    private static boolean isBlankAndMayBe(RuleTarget target) {
        return target.value() != null
                && target.value().isBlank()
                && target.content() != null
                && target.content().entry().isTyped()
                && !target.content().required();
    }

    public boolean isEmpty() {
        return targets.isEmpty();
    }

    /** The cells it rests on and should not; empty where the formula itself gave no answer. */
    public Set<CellRef> cause() {
        return doubtful;
    }

    public String ruleId() {
        return rule.id();
    }

    /** What was not tested, seen from a sheet: {@code "Change %" in F7}. */
    public String what(String sheet) {
        String heading = heading();
        String own = targets.get(0).cells().get(0).sheet();
        return (heading == null ? "" : quoted(heading) + " in ")
                + CellList.of(cells())
                + (own.equals(sheet) ? "" : " on " + own);
    }

    /** Not tested, because the formula came to something that is neither true nor false. */
    public void add(RuleTarget target, Value answer) {
        targets.add(target);
        answers.add(answer.isBlank() ? "nothing" : answer.toString());
    }

    /** The finding that nobody here can work the rule out; empty when it can be. */
    public Optional<Finding> obstacle() {
        return Stream.of(rule.when(), rule.test())
                .filter(Objects::nonNull)
                .flatMap(
                        text -> inspection
                                .prepared()
                                .obstacle(inspection.formula(text), rule.about().table())
                                .stream())
                .findFirst()
                .map(this::beyondUs);
    }

    /** The finding that this takes longer than it may. */
    public Finding tooMuch() {
        return beyondUs("it takes too long with so much to look at");
    }

    private Finding beyondUs(String obstacle) {
        var whole = RuleTargets.whole(rule, inspection);
        String heading = whole.map(RuleTarget::heading).orElse(null);
        return Finding.of(rule.id(), Severity.NOT_CHECKED)
                .cells(whole.map(RuleTarget::cells).orElse(List.of()))
                .table(rule.about().table())
                .column(rule.about().table() == null ? null : heading)
                .label(heading == null ? "" : heading)
                .message("We did not check " + (heading == null ? "this table" : quoted(heading)) + " because "
                        + obstacle + ".")
                .fix(BY_EYE)
                .build();
    }

    /** Everything that was not tested. */
    public Finding finding() {
        if (missing != null) {
            return finding(missing.because()).fix(missing.fix()).build();
        }
        if (doubtful.isEmpty()) {
            String because = "its figures came to " + CellList.and(List.copyOf(answers));
            return finding(because).fix(BY_EYE).build();
        }
        String sheet = targets.get(0).cells().get(0).sheet();
        return finding(UnusableCells.words(doubtful, sheet, inspection))
                .fix(UnusableCells.fix(doubtful, inspection))
                .build();
    }

    private FindingBuilder finding(String because) {
        var first = targets.get(0);
        boolean isOne = targets.size() == 1;
        String heading = heading();
        return Finding.of(rule.id(), Severity.NOT_CHECKED)
                .cells(cells())
                .table(rule.about().table())
                .column(first.table() == null ? null : heading)
                .row(isOne ? first.rowKey() : null)
                .label(isOne ? first.label() : Objects.requireNonNullElse(heading, ""))
                .message("We did not check " + what(first.cells().get(0).sheet()) + " because " + because + ".");
    }

    /** All the cells that were not tested. */
    public List<CellRef> cells() {
        return targets.stream()
                .flatMap(target -> target.cells().stream())
                .distinct()
                .toList();
    }

    /** The one column or field that all of it is about; null when there are several or none. */
    private @Nullable String heading() {
        var headings = targets.stream().map(RuleTarget::heading).distinct().toList();
        return headings.size() == 1 ? headings.get(0) : null;
    }

    private static String quoted(String heading) {
        return "\"" + heading + "\"";
    }
}
