package uk.safersheets.textcheck.fact;

import java.util.List;

/**
 * What a row or a measure is called, as words that a sentence may have.
 *
 * @param label as the workbook writes it
 * @param stems its words, without the small ones, each once; never none
 * @param isPlace whether it says where, and not what
 */
public record Name(String label, List<String> stems, boolean isPlace) {
    private static final double COMMON = 0.15;

    public Name {
        stems = List.copyOf(stems);
    }

    public static Name of(String label, boolean isPlace) {
        return new Name(label, Words.stems(label), isPlace);
    }

    public static double weight(String stem) {
        return Words.isCommon(stem) || Words.isFrom(stem) ? COMMON : 1;
    }

    /** What all its words weigh. */
    public double weight() {
        return stems.stream().mapToDouble(Name::weight).sum();
    }

    /** Whether it has nothing but words that many labels have, as {@code All Crime}. */
    public boolean isCommon() {
        return stems.stream().allMatch(Words::isCommon);
    }
}
