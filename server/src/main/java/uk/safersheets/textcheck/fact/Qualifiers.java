package uk.safersheets.textcheck.fact;

import java.util.List;
import java.util.Set;

/** Words beside a name that make it a kind or a relative of what is named, and not the thing itself. */
final class Qualifiers {
    /** What before a name makes it a part of what is named. */
    private static final Set<String> QUALIFIERS = Set.of(
            ("related relate relat attempt youth knife gun weapon alcohol drug hate residential business serious online"
                            + " cyber historic historical student personal racially homophobic repeat distraction"
                            + " aggravat minor other organis rural")
                    .split(" "));

    /** What may stand before a part of a name without saying which part. */
    private static final Set<String> BEFORE_A_PART = Set.of(
            ("fewer less more additional extra both that this these while but although saw seen with reduc increas"
                            + " increase reduction fall rise rose fell reported recorded overall combined only tackl")
                    .split(" "));

    /** What a crime may come with, as a kind of its own. */
    private static final Set<String> WITH = Set.of("injury", "intent", "weapon", "knife", "firearm", "violence");

    private static final String RELATED = "relat";

    private Qualifiers() {}

    static boolean isAdjective(String stem) {
        return QUALIFIERS.contains(stem) || stem.endsWith("al") || stem.endsWith("ic");
    }

    /** Whether the text speaks of a part of what is named, or of a relative of it: drug-related, cycle theft, with injury. */
    static boolean isQualified(Name name, List<Word> words, int first, int last, boolean isPart) {
        for (int place = Math.max(0, first - 1); place <= last; place++) {
            String stem = words.get(place).stem();
            boolean isRelated = place < first ? QUALIFIERS.contains(stem) : stem.startsWith(RELATED);
            if (isRelated && !name.stems().contains(stem)) {
                return true;
            }
        }
        String before = first == 0 ? "the" : words.get(first - 1).stem();
        boolean isKind = isPart
                && !Words.isSmall(before)
                && !Words.isCommon(before)
                && !BEFORE_A_PART.contains(before)
                && !Character.isDigit(before.charAt(0));
        boolean isWith = last + 2 < words.size()
                && words.get(last + 1).stem().startsWith("with")
                && WITH.contains(words.get(last + 2).stem());
        return isKind || isWith;
    }
}
