package uk.safersheets.prose.token;

import java.util.Arrays;
import java.util.Set;

/** Words to look for. */
public final class Words {
    private Words() {}

    /** Those of a text, each with a blank before the next; a blank at the start stands for the end of a sentence. */
    public static Set<String> of(String words) {
        return Set.of(Arrays.stream(words.split(" ")).distinct().toArray(String[]::new));
    }
}
