package uk.safersheets.prose.number;

import java.util.Set;
import uk.safersheets.prose.token.Tokens;
import uk.safersheets.prose.token.Words;

/** What can be counted, by how it is written: there is no list of things. */
public final class Nouns {
    private static final Set<String> IRREGULAR =
            Words.of("people children men women police staff youth persons lives thieves");
    /** Words that end as several things do and are none. */
    private static final Set<String> OTHERS =
            Words.of("this was is has its as thus us does less across plus versus times always perhaps towards per "
                    + "previous various serious violent years months weeks days hours minutes s hers his theirs ours "
                    + "yes whereas besides sometimes");

    private static final int MOST_WORDS = 5;

    private Nouns() {}

    /** Whether this word is several of something. */
    public static boolean isPlural(Tokens tokens, int at) {
        String word = tokens.word(at);
        return tokens.isWord(at)
                && (IRREGULAR.contains(word)
                        || word.length() > 2
                                && word.endsWith("s")
                                && !word.endsWith("ss")
                                && !word.endsWith("us")
                                && !word.endsWith("is")
                                && !word.endsWith("'s")
                                && !OTHERS.contains(word));
    }

    private static boolean isPart(Tokens tokens, int at) {
        return tokens.isWord(at) || tokens.is(at, "'", "\"", "-");
    }

    /** After the words for what is counted from here on; the same place where they name nothing. */
    public static int end(Tokens tokens, int at, Set<String> stops) {
        for (int word = at; word < at + MOST_WORDS && isPart(tokens, word) && !tokens.isIn(word, stops); word++) {
            if (isPlural(tokens, word)) {
                return word + 1;
            }
        }
        return at;
    }
}
