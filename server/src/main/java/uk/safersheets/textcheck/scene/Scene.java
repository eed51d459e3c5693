package uk.safersheets.textcheck.scene;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.safersheets.prose.Sentence;
import uk.safersheets.prose.Span;
import uk.safersheets.textcheck.fact.Match;
import uk.safersheets.textcheck.fact.Word;

/**
 * A sentence with what was found in it, and what it stands after.
 *
 * @param text the whole report
 * @param words every word of the sentence
 * @param foreign words for a place or for people that no workbook has
 * @param lead what leads its list in; null for none
 * @param before the sentence before in its paragraph; null for none
 * @param heading what it stands under; null for none
 */
public record Scene(
        Sentence sentence,
        Span span,
        String text,
        List<Word> words,
        List<Match> measures,
        List<Match> places,
        List<SaidPeriod> periods,
        List<Span> foreign,
        @Nullable Scene lead,
        @Nullable Scene before,
        @Nullable Scene heading) {
    /** Words that speak of what the sentence before named. */
    private static final Set<String> BACK =
            Set.of("this", "that", "these", "those", "it", "which", "they", "both", "such");

    /** Words that do so after {@code the}. */
    private static final Set<String> BACK_AFTER_THE =
            Set.of("increase", "decrease", "reduction", "rise", "fall", "figure", "change", "drop", "latter", "former");

    private static final int FAR_BACK = 4;

    /** Whether it speaks of what was named before: {@code this equates to 61 fewer}. */
    public boolean looksBack() {
        boolean isThe = false;
        for (int at = 0; at < Math.min(FAR_BACK + 1, words.size()); at++) {
            String stem = words.get(at).stem();
            if (BACK.contains(stem) || isThe && BACK_AFTER_THE.contains(stem)) {
                return true;
            }
            isThe |= stem.equals("the");
        }
        return false;
    }

    /** The names that a sentence after this one speaks of. */
    public List<Match> subject() {
        Scene scene = this;
        for (int back = 0; back < FAR_BACK && scene != null; back++) {
            if (!scene.measures.isEmpty()) {
                return scene.measures;
            }
            scene = scene.back();
        }
        return List.of();
    }

    private @Nullable Scene back() {
        return before != null ? before : lead;
    }

    /** Where it is: the places it names, or those that what it stands after does. */
    public List<Match> where() {
        Scene scene = this;
        for (int back = 0; back < FAR_BACK && scene != null; back++) {
            if (!scene.places.isEmpty()) {
                return scene.places;
            }
            boolean goesOn = scene.lead != null || scene.looksBack() || scene.measures.isEmpty();
            scene = goesOn ? scene.back() : null;
        }
        return List.of();
    }

    /** The periods it speaks of, or the dated ones that what it stands after does: last year is said of its sentence. */
    public List<SaidPeriod> when() {
        Scene scene = this;
        for (int back = 0; back < FAR_BACK && scene != null; back++) {
            boolean isOwn = scene == this;
            if (scene.periods.stream().anyMatch(period -> !period.isCompared() && (isOwn || period.days() != null))) {
                return scene.periods;
            }
            scene = scene.back();
        }
        return periods;
    }

    public String words(Span part) {
        return part.of(text);
    }

    /** Each is itself alone. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
