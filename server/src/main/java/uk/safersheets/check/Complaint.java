package uk.safersheets.check;

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
record Complaint(
        String ruleId,
        Severity severity,
        String message,
        String many,
        String fix,
        String fixMany,
        String example,
        Value expected,
        Value repair,
        boolean usable) {

    static Complaint error(String ruleId, String message) {
        return new Complaint(ruleId, Severity.ERROR, message, "", "", null, "", null, null, true);
    }

    static Complaint query(String ruleId, String message) {
        return new Complaint(ruleId, Severity.QUERY, message, "", "", null, "", null, null, true);
    }

    Complaint many(String predicate) {
        return new Complaint(ruleId, severity, message, predicate, fix, fixMany, example, expected, repair, usable);
    }

    Complaint fix(String sentence) {
        return new Complaint(ruleId, severity, message, many, sentence, fixMany, example, expected, repair, usable);
    }

    Complaint fixMany(String sentence) {
        return new Complaint(ruleId, severity, message, many, fix, sentence, example, expected, repair, usable);
    }

    Complaint example(String text) {
        return new Complaint(ruleId, severity, message, many, fix, fixMany, text, expected, repair, usable);
    }

    /** What was probably meant. */
    Complaint meant(Value value) {
        return new Complaint(ruleId, severity, message, many, fix, fixMany, example, value, repair, usable);
    }

    /** What it certainly should be. */
    Complaint repair(Value value) {
        return new Complaint(ruleId, severity, message, many, fix, fixMany, example, value, value, usable);
    }

    Complaint unusable() {
        return new Complaint(ruleId, severity, message, many, fix, fixMany, example, expected, repair, false);
    }
}
