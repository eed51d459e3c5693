package uk.safersheets.check.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.safersheets.cell.Texts;
import uk.safersheets.cell.Value;
import uk.safersheets.check.CellList;
import uk.safersheets.check.DisplayText;
import uk.safersheets.functions.labels.Closeness;

/** An entry that is not among the choices, with the one that was probably meant. */
final class ChoiceEntry implements EntryRule {
    private static final String RULE = "V017";
    private static final String NOT_IN_LIST = "are not in the list";
    /** Looking for what was meant costs a pass over the choices, so it is done for so many entries and no more. */
    private static final int GUESSES = 50;

    private final Map<String, Optional<String>> guesses = new HashMap<>();

    @Override
    public Optional<EntryFault> of(EntryCell entry) {
        var allowed = entry.wanted().allowed();
        if (allowed == null || allowed.isEmpty() || allowed.has(entry.value())) {
            return Optional.empty();
        }
        return Optional.of(allowed.lookalike(entry.value())
                .map(choice -> inexact(entry, choice))
                .orElseGet(() -> allowed.isNumeric() ? offScale(entry) : notInList(entry)));
    }

    private static EntryFault inexact(EntryCell entry, Value choice) {
        return EntryFault.query(
                        RULE,
                        "You entered " + DisplayText.quoted(entry.value().toString())
                                + " with spaces or characters that cannot be seen, so Excel does not take it for "
                                + DisplayText.quoted(choice.toString()) + ".")
                .many("have spaces or characters that cannot be seen around a choice")
                .fix("Choose it from the list again.")
                .repair(choice)
                .unusable();
    }

    private static EntryFault offScale(EntryCell entry) {
        var words = entry.wanted().allowed().words();
        boolean isFew = entry.wanted().allowed().isFew();
        String scale = isFew ? ", which has " + CellList.and(words) : "";
        return EntryFault.error(
                        entry.wanted().rule(RULE), "You entered " + entry.value() + ", which is not on this scale.")
                .many("are not on this scale" + scale)
                .fix(entry.wanted().enter())
                .example(entry.wanted().example());
    }

    private EntryFault notInList(EntryCell entry) {
        String typed = entry.value().toString();
        String said = DisplayText.quoted(typed) + " is not in the list.";
        var guess = guess(typed, entry.wanted().allowed().words());
        String rule = entry.wanted().rule(RULE);
        if (guess.isEmpty()) {
            return EntryFault.error(rule, said)
                    .many(NOT_IN_LIST)
                    .fix(entry.wanted().enter())
                    .example(entry.wanted().example())
                    .unusable();
        }
        String meant = guess.get();
        return (rule.equals(RULE) ? EntryFault.query(rule, said) : EntryFault.error(rule, said))
                .many(NOT_IN_LIST)
                .fix("Did you mean " + DisplayText.quoted(meant) + "?")
                .meant(Value.of(meant))
                .unusable();
    }

    private Optional<String> guess(String typed, List<String> known) {
        String key = Texts.key(typed);
        if (guesses.containsKey(key) || guesses.size() < GUESSES) {
            return guesses.computeIfAbsent(key, unknown -> Closeness.closest(typed, known));
        }
        return Optional.empty();
    }
}
