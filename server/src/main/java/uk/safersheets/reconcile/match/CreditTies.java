package uk.safersheets.reconcile.match;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.cell.Texts;
import uk.safersheets.ledger.DocumentNumber;
import uk.safersheets.ledger.Transaction;

/** The payments of one code and amount, found by what ties a credit to them. */
final class CreditTies {
    private static final Pattern SAYS_CREDIT = Pattern.compile("\\b(reversal|reversed|reverse|rev|credit|of|for)\\b");

    private final Map<String, List<Transaction>> byNumber = new HashMap<>();
    private final Map<String, List<Transaction>> byWord = new HashMap<>();
    private final Map<Subject, List<Transaction>> bySubject = new HashMap<>();

    /** The supplier, or for journals, which have none, what they are about. */
    private record Subject(String supplier, String words) {
        static Subject of(Transaction one) {
            String supplier = Texts.key(one.supplier());
            return new Subject(supplier, supplier.isEmpty() ? words(one) : "");
        }

        private static String words(Transaction one) {
            return Texts.tidy(SAYS_CREDIT.matcher(Texts.key(one.description())).replaceAll(" "));
        }

        boolean isBlank() {
            return supplier.isEmpty() && words.isEmpty();
        }
    }

    CreditTies(List<Transaction> payments) {
        for (var one : payments) {
            add(byNumber, number(one), one);
            NumberReference.words(one).stream()
                    .map(DocumentNumber::key)
                    .distinct()
                    .forEach(word -> add(byWord, word, one));
            add(bySubject, Subject.of(one), one);
        }
    }

    /** The payments that name the credit's number, or whose number it names. */
    List<Transaction> named(Transaction credit) {
        Set<Transaction> found = Collections.newSetFromMap(new IdentityHashMap<>());
        found.addAll(byWord.getOrDefault(number(credit), List.of()));
        NumberReference.words(credit).stream()
                .map(DocumentNumber::key)
                .forEach(word -> found.addAll(byNumber.getOrDefault(word, List.of())));
        WorkBudget.steps(10L * found.size());
        return found.stream()
                .filter(one -> NumberReference.eachOther(one, credit))
                .toList();
    }

    /** The payments of the credit's supplier that are not later than it. */
    List<Transaction> earlier(Transaction credit) {
        var subject = Subject.of(credit);
        if (subject.isBlank()) {
            return List.of();
        }
        var payments = bySubject.getOrDefault(subject, List.of());
        WorkBudget.steps(payments.size());
        return payments.stream()
                .filter(one -> !one.date().isAfter(credit.date()))
                .toList();
    }

    private static String number(Transaction one) {
        return DocumentNumber.key(one.id().number());
    }

    private static <K> void add(Map<K, List<Transaction>> index, K key, Transaction one) {
        index.computeIfAbsent(key, first -> new ArrayList<>()).add(one);
    }
}
