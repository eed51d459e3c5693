package uk.safersheets.functions.labels;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.safersheets.cell.Texts;

/**
 * Where a label stands among others that name the same things: written alike but for case and spaces, or else in the same
 * words whatever its dashes and hyphens, or else by a table of labels that says that both mean one thing.
 */
public final class SameLabels {
    private final Map<String, List<Integer>> alike = new HashMap<>();
    private final Map<String, List<Integer>> inWords = new HashMap<>();
    private final Map<String, List<Integer>> inMeaning = new HashMap<>();
    private final Map<String, String> meanings = new HashMap<>();

    /**
     * @param labels in their places; a blank one is nowhere
     * @param means what labels stand for, by the label; the first of two that are written alike holds
     */
    public SameLabels(List<String> labels, Map<String, String> means) {
        means.forEach((label, meaning) -> meanings.putIfAbsent(Words.plain(label), Words.plain(meaning)));
        for (int place = 0; place < labels.size(); place++) {
            String label = labels.get(place);
            if (!Texts.isInvisible(label)) {
                add(alike, Texts.key(label), place);
                add(inWords, Words.plain(label), place);
                add(inMeaning, meaning(label), place);
            }
        }
    }

    private static void add(Map<String, List<Integer>> places, String form, int place) {
        if (!form.isEmpty()) {
            places.computeIfAbsent(form, unknown -> new ArrayList<>(1)).add(place);
        }
    }

    private String meaning(String label) {
        String plain = Words.plain(label);
        return meanings.getOrDefault(plain, plain);
    }

    /** Every place where the label stands, in the strictest way in which it stands in any; none where it does not. */
    public List<Integer> places(String label) {
        if (Texts.isInvisible(label)) {
            return List.of();
        }
        var exact = alike.get(Texts.key(label));
        var words = exact == null ? inWords.get(Words.plain(label)) : exact;
        var meant = words == null ? inMeaning.get(meaning(label)) : words;
        return meant == null ? List.of() : Collections.unmodifiableList(meant);
    }
}
