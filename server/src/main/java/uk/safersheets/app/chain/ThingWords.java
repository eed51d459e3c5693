package uk.safersheets.app.chain;

import static uk.safersheets.contract.TableColumnRole.*;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a step of the chain is called and how it stands, in the words of its own row. */
final class ThingWords {
    private ThingWords() {}

    static String label(Thing thing) {
        return switch (thing.step()) {
            case DECISION, PRIORITY -> thing.key();
            case ACTION, LINE -> joined(" ", thing.key(), thing.text(INITIATIVE));
            case OUTCOME ->
                joined(": ", thing.text(LINE), thing.text(MEASURE).isEmpty() ? thing.key() : thing.text(MEASURE));
        };
    }

    static String state(Thing thing) {
        return switch (thing.step()) {
            case DECISION -> thing.text(DECISION);
            case PRIORITY -> thing.text(REASON);
            case ACTION ->
                joined("; ", thing.text(STATUS), after("due ", thing.text(END)), after("cost ", thing.text(AMOUNT)));
            case LINE ->
                joined("; ", thing.text(STATUS), after("", thing.text(COUNTED)), after("spent ", thing.text(SPENT)));
            case OUTCOME -> outcome(thing);
        };
    }

    private static String outcome(Thing thing) {
        String achieved = thing.text(ACHIEVED);
        return joined(
                " ",
                achieved.isEmpty() ? "Nothing reached yet" : achieved + " reached",
                after("of ", thing.text(TARGET)),
                after("", thing.text(UNIT)));
    }

    private static String after(String before, String words) {
        return words.isEmpty() ? "" : before + words;
    }

    private static String joined(String between, String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(between));
    }
}
