package uk.safersheets.textcheck.fact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import uk.safersheets.budget.Work;
import uk.safersheets.budget.WorkBudget;

/** The words of texts and of labels, so that one can be found in the other. */
public final class Words {
    private static final Pattern WORD = Pattern.compile("\\{\\{[^{}]*+\\}\\}|[\\p{L}\\p{N}]+(?:['’][\\p{L}]+)?");
    private static final String FROM = " from";
    private static final Map<String, String> SYNONYMS = synonyms();

    /** Words that no label is known by. */
    private static final Set<String> SMALL = Set.of(
            ("a an the of and or in on for to by at as is are was were be been per against motor de").split(" "));

    /** Words that many labels have, and that a text leaves out. */
    private static final Set<String> COMMON =
            Set.of(("crime incident record report total number case all project fund service people person"
                            + " count level rate local area programme scheme work group initiative recorded who that"
                            + " their with say")
                    .split(" "));

    private Words() {}

    /**
     * Every word of a text, the small ones as well. A {@code from} is one word with what is taken: theft from a vehicle is
     * not theft of one. What stands in the braces of a figure that is still to be filled in is none.
     */
    public static List<Word> of(String text, int offset) {
        WorkBudget.count(Work.CHARACTERS, text.length());
        var words = new ArrayList<Word>();
        String before = "";
        var found = WORD.matcher(text);
        while (found.find()) {
            if (found.group().startsWith("{{")) {
                continue;
            }
            String stem = stem(found.group());
            boolean isFrom = stem.equals("from") && !before.isEmpty();
            words.add(new Word(isFrom ? before + FROM : stem, offset + found.start(), offset + found.end()));
            before = isSmall(stem) ? before : stem;
        }
        return words;
    }

    /** Whether a word is a {@code from} with what is taken. */
    public static boolean isFrom(String stem) {
        return stem.endsWith(FROM);
    }

    /** Whether a word is the {@code from} that belongs to one of these. */
    public static boolean isFromOneOf(String stem, List<String> stems) {
        return stem.endsWith(FROM) && stems.contains(stem.substring(0, stem.length() - FROM.length()));
    }

    /** The stems of a label, without its small words, each once. */
    public static List<String> stems(String label) {
        return of(label, 0).stream()
                .map(Word::stem)
                .filter(stem -> !isSmall(stem))
                .distinct()
                .toList();
    }

    public static boolean isSmall(String stem) {
        return SMALL.contains(stem);
    }

    public static boolean isCommon(String stem) {
        return COMMON.contains(stem);
    }

    /** Without case, plural and the usual endings, and the one word that stands for all that mean the same. */
    public static String stem(String word) {
        String plain = word.toLowerCase(Locale.ROOT).replace('’', '\'');
        if (plain.endsWith("'s")) {
            plain = plain.substring(0, plain.length() - 2);
        }
        String stem = ended(singular(plain));
        return SYNONYMS.getOrDefault(stem, stem);
    }

    private static String singular(String word) {
        int length = word.length();
        if (length > 4 && word.endsWith("ies")) {
            return word.substring(0, length - 3) + "y";
        }
        if (length > 4 && word.matches(".*(?:ss|x|ch|sh)es")) {
            return word.substring(0, length - 2);
        }
        return length > 3 && word.endsWith("s") && !word.matches(".*(?:ss|us|is)")
                ? word.substring(0, length - 1)
                : word;
    }

    private static String ended(String word) {
        int length = word.length();
        if (length > 6 && word.endsWith("ing")) {
            return word.substring(0, length - 3);
        }
        return length > 5 && word.endsWith("ed") ? word.substring(0, length - 2) : word;
    }

    private static Map<String, String> synonyms() {
        try (var file = Objects.requireNonNull(Words.class.getResourceAsStream("synonyms.txt"), "synonyms.txt")) {
            var synonyms = new HashMap<String, String>();
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .forEach(line -> List.of(line).forEach(word -> {
                        synonyms.put(word, line[0]);
                        synonyms.put(ended(singular(word)), line[0]);
                    }));
            return Map.copyOf(synonyms);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
