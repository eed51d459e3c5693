package uk.safersheets.reconcile.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.cell.Texts;
import uk.safersheets.ledger.Transaction;
import uk.safersheets.reconcile.Funding;

/** The lines whose reference a transaction's own words name. */
final class LineReferences {
    private final Map<String, List<String>> byReference = new HashMap<>();

    LineReferences(Funding funding) {
        for (var line : funding.lines()) {
            String reference = Texts.key(line.line());
            if (isTelling(reference)) {
                byReference
                        .computeIfAbsent(reference, first -> new ArrayList<>())
                        .add(line.line());
            }
        }
    }

    /** @param candidates the lines it can be; none for any */
    List<String> of(Transaction transaction, List<String> candidates) {
        return NumberReference.words(transaction).stream()
                .flatMap(word -> byReference.getOrDefault(word, List.of()).stream())
                .peek(line -> WorkBudget.steps(candidates.size()))
                .filter(line -> candidates.isEmpty() || candidates.contains(line))
                .toList();
    }

    /** A letter alone, or a word without a digit, stands in texts by accident. */
    private static boolean isTelling(String reference) {
        return reference.length() > 1 && reference.chars().anyMatch(Character::isDigit);
    }
}
