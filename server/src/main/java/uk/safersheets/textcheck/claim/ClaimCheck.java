package uk.safersheets.textcheck.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.Plural;
import uk.safersheets.functions.crime.VerdictWords;
import uk.safersheets.prose.Claim;
import uk.safersheets.prose.Direction;
import uk.safersheets.textcheck.Statement;
import uk.safersheets.textcheck.fact.Facts;
import uk.safersheets.textcheck.fact.Figure;
import uk.safersheets.textcheck.fact.FigureKind;
import uk.safersheets.textcheck.fact.Item;
import uk.safersheets.textcheck.scene.Scene;

/** Holds what a sentence says without a figure against the workbooks. */
public final class ClaimCheck {
    private final Subjects subjects;
    private final ManyClaims many;
    private final ExtremeClaims extremes;
    private final MoneyClaims money;

    public ClaimCheck(Facts facts) {
        this.subjects = new Subjects(facts);
        this.many = new ManyClaims(subjects);
        this.extremes = new ExtremeClaims(facts, subjects);
        this.money = new MoneyClaims(facts);
    }

    /** @param followers the items of the list that the sentence leads in */
    public Statement of(Scene scene, Claim claim, List<Scene> followers) {
        var found = switch (claim.kind()) {
            case DIRECTION -> direction(scene, claim);
            case SIGNIFICANT -> significant(scene, claim, followers);
            case MOST, ALL, NO, SOME_OF -> many.of(scene, claim, followers);
            case LARGEST, SMALLEST -> extremes.of(scene, claim);
            case NONE_AT_ALL -> money.of(scene, claim);
        };
        return found.statement(scene, claim);
    }

    private ClaimFound direction(Scene scene, Claim claim) {
        var named = subjects.named(scene, claim, item -> item.change() != null);
        if (named.isEmpty() || claim.direction() == Direction.UNSAID) {
            return ClaimFound.UNTRACED;
        }
        var items = items(named);
        var wrong = named.stream()
                .filter(subject -> !goes(subject, claim.direction()))
                .toList();
        if (wrong.isEmpty()) {
            return ClaimFound.agrees(items, changes(items));
        }
        boolean isMixed = wrong.stream()
                .anyMatch(subject -> subject.items().stream().anyMatch(item -> goes(item, claim.direction())));
        if (isMixed) {
            return ClaimFound.UNTRACED;
        }
        var against = items(wrong);
        return ClaimFound.contradicts(
                against, changes(against), changed(against) + ".", "Say that " + changed(against) + ".");
    }

    private ClaimFound significant(Scene scene, Claim claim, List<Scene> followers) {
        var named = new ArrayList<>(
                subjects.named(scene, claim, item -> !item.verdict().isBlank()));
        named.addAll(subjects.listed(followers, claim, item -> !item.verdict().isBlank()));
        if (named.isEmpty()) {
            return ClaimFound.UNTRACED;
        }
        var items = items(named);
        var unclear = items.stream().filter(item -> !item.isClear()).toList();
        if (!unclear.isEmpty()) {
            String of =
                    items.size() == 1 ? "" : unclear.size() + " of the " + items.size() + " are not clear changes: ";
            String list = unclear.stream()
                    .map(item -> item.label() + " (" + change(item) + ") is "
                            + (VerdictWords.FEW.equals(item.verdict()) ? "too few to say" : item.verdict()))
                    .collect(Collectors.joining("; "));
            return ClaimFound.contradicts(
                    unclear,
                    changes(unclear),
                    "You call " + (items.size() == 1 ? "it" : "them") + " significant: " + of + list + ".",
                    "Keep the word for changes that the test calls clear, or leave it out.");
        }
        var wrong =
                items.stream().filter(item -> !goes(item, claim.direction())).toList();
        return wrong.isEmpty()
                ? ClaimFound.agrees(items, changes(items))
                : ClaimFound.contradicts(
                        wrong, changes(wrong), changed(wrong) + ".", "Say that " + changed(wrong) + ".");
    }

    private static List<Item> items(List<Subjects.Subject> subjects) {
        return subjects.stream()
                .flatMap(subject -> subject.items().stream())
                .distinct()
                .toList();
    }

    private static boolean goes(Subjects.Subject subject, Direction direction) {
        BigDecimal sum = subject.items().stream()
                .map(Item::change)
                .filter(change -> change != null)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return direction == Direction.SAME
                ? subject.items().stream().allMatch(item -> goes(item, direction))
                : goes(sum, direction);
    }

    public static boolean goes(Item item, Direction direction) {
        var change = item.change();
        boolean isUnclear = direction == Direction.SAME && !item.verdict().isBlank() && !item.isClear();
        return change != null && (isUnclear || goes(change, direction));
    }

    private static boolean goes(BigDecimal change, Direction direction) {
        return switch (direction) {
            case UP -> change.signum() > 0;
            case DOWN -> change.signum() < 0;
            case SAME -> change.signum() == 0;
            case UNSAID -> true;
        };
    }

    /** {@code Robbery rose from 29 to 32 and Shoplifting fell from 353 to 213}. */
    public static String changed(List<Item> items) {
        return items.stream().map(ClaimCheck::changed).collect(Collectors.joining("; "));
    }

    private static String changed(Item item) {
        var change = item.change();
        int sign = change == null ? 0 : change.signum();
        String went = sign > 0 ? " rose" : sign < 0 ? " fell" : " did not change";
        var before = item.figure(FigureKind.PREVIOUS);
        var now = item.figure(FigureKind.CURRENT);
        return item.label()
                + went
                + (before.isPresent() && now.isPresent() && sign != 0
                        ? " from " + before.get().shown() + " to " + now.get().shown()
                        : "");
    }

    public static String change(Item item) {
        var before = item.figure(FigureKind.PREVIOUS);
        var now = item.figure(FigureKind.CURRENT);
        return before.isPresent() && now.isPresent()
                ? before.get().shown() + " to " + now.get().shown()
                : item.figure(FigureKind.CHANGE).map(Figure::shown).orElse("");
    }

    public static String changes(List<Item> items) {
        return items.stream()
                .filter(Item::hasChange)
                .map(item -> {
                    var now = item.figure(FigureKind.CURRENT).orElseThrow();
                    var before = item.figure(FigureKind.PREVIOUS).orElseThrow();
                    return now.shown() + " - " + before.shown() + " = " + now.shown(change(now, before));
                })
                .collect(Collectors.joining("; "));
    }

    private static BigDecimal change(Figure now, Figure before) {
        return now.value().subtract(before.value());
    }

    /** {@code 3 of 8}. */
    public static String share(long some, long all) {
        return Plural.number(some) + " of " + Plural.number(all);
    }

    public static @Nullable Item only(List<Item> items) {
        return items.size() == 1 ? items.get(0) : null;
    }
}
