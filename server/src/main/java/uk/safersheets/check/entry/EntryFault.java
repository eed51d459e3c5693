package uk.safersheets.check.entry;

import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.Severity;
import uk.safersheets.cell.Value;

/**
 * What is wrong with one entry.
 *
 * @param many the same of several: what follows {@code 12 entries}, such as {@code are blank}
 * @param fix what to do about this one
 * @param fixMany what to do about several, where {@code fix} speaks of this one alone; null where it does for all
 * @param expected what was probably meant; null when nobody can tell
 * @param repair the value that would put it right for certain; null when nobody can tell
 * @param usable whether a rule can still work with the entry
 */
record EntryFault(
        String ruleId,
        Severity severity,
        String message,
        String many,
        String fix,
        @Nullable String fixMany,
        String example,
        @Nullable Value expected,
        @Nullable Value repair,
        boolean usable) {

    static EntryFault error(String ruleId, String message) {
        return new EntryFault(ruleId, Severity.ERROR, message, "", "", null, "", null, null, true);
    }

    static EntryFault query(String ruleId, String message) {
        return new EntryFault(ruleId, Severity.QUERY, message, "", "", null, "", null, null, true);
    }

    EntryFault many(String predicate) {
        return new EntryFault(ruleId, severity, message, predicate, fix, fixMany, example, expected, repair, usable);
    }

    EntryFault fix(String sentence) {
        return new EntryFault(ruleId, severity, message, many, sentence, fixMany, example, expected, repair, usable);
    }

    EntryFault fixMany(String sentence) {
        return new EntryFault(ruleId, severity, message, many, fix, sentence, example, expected, repair, usable);
    }

    EntryFault example(String text) {
        return new EntryFault(ruleId, severity, message, many, fix, fixMany, text, expected, repair, usable);
    }

    /** What was probably meant. */
    EntryFault meant(@Nullable Value value) {
        return new EntryFault(ruleId, severity, message, many, fix, fixMany, example, value, repair, usable);
    }

    /** What it certainly should be. */
    EntryFault repair(Value value) {
        return new EntryFault(ruleId, severity, message, many, fix, fixMany, example, value, value, usable);
    }

    EntryFault unusable() {
        return new EntryFault(ruleId, severity, message, many, fix, fixMany, example, expected, repair, false);
    }
}
