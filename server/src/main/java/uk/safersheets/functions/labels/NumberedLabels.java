package uk.safersheets.functions.labels;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.safersheets.budget.Work;
import uk.safersheets.budget.WorkBudget;

/** Labels that are a word and a number, such as {@code Beat 62}; one that is written otherwise was meant as the rest. */
final class NumberedLabels {
    private static final Pattern NUMBERED = Pattern.compile("(\\D*?)(\\d+)");
    private static final int FEWEST_ALIKE = 3;

    private NumberedLabels() {}

    /** {@code N62} among {@code Beat 61}, {@code Beat 63} … is {@code Beat 62}; empty where the rest has no one form. */
    static Optional<String> asOthers(String text, Collection<String> all) {
        var own = NUMBERED.matcher(text.strip());
        if (!own.matches()) {
            return Optional.empty();
        }
        Map<String, Integer> forms = new HashMap<>();
        List<String> numbered = all.stream()
                .peek(label -> WorkBudget.count(Work.CHARACTERS, 1L + label.length()))
                .map(label -> NUMBERED.matcher(label.strip()))
                .filter(label -> label.matches())
                .map(label -> label.group(1))
                .toList();
        numbered.forEach(form -> forms.merge(form, 1, Integer::sum));
        return forms.entrySet().stream()
                .filter(form -> form.getValue() >= FEWEST_ALIKE && form.getValue() * 2 > all.size())
                .map(Map.Entry::getKey)
                .filter(form -> !form.strip().equalsIgnoreCase(own.group(1).strip()))
                .map(form -> form + own.group(2))
                .findFirst();
    }
}
