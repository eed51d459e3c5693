package uk.safersheets.reconcile.match;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import uk.safersheets.budget.Work;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.cell.Texts;
import uk.safersheets.ledger.DocumentNumber;
import uk.safersheets.ledger.Transaction;

/** The words of a transaction's own texts, among which the number of another, or a line's reference, may stand. */
final class NumberReference {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** Shorter numbers stand in texts by accident. */
    private static final int SHORTEST_NUMBER = 4;

    private NumberReference() {}

    static Set<String> words(Transaction transaction) {
        return words(transaction.reference() + " " + transaction.description());
    }

    static Set<String> words(String text) {
        WorkBudget.count(Work.CHARACTERS, text.length());
        return Arrays.stream(BETWEEN.split(Texts.key(text)))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    /** Whether one of two transactions names the other's number. */
    static boolean eachOther(Transaction one, Transaction other) {
        return names(one, other) || names(other, one);
    }

    private static boolean names(Transaction one, Transaction other) {
        String number = DocumentNumber.key(other.id().number());
        return number.length() >= SHORTEST_NUMBER
                && !number.equals(DocumentNumber.key(one.id().number()))
                && Texts.key(one.reference() + " " + one.description()).contains(number)
                && words(one).stream().map(DocumentNumber::key).anyMatch(number::equals);
    }
}
