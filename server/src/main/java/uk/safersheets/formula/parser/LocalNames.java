package uk.safersheets.formula.parser;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.Texts;
import uk.safersheets.formula.Formula;
import uk.safersheets.formula.tree.Node;

/** The names that LET and LAMBDA give, as far as they reach where the parser stands. */
final class LocalNames {
    private final Map<String, Node> meanings;

    LocalNames() {
        this(Map.of());
    }

    private LocalNames(Map<String, Node> meanings) {
        this.meanings = new HashMap<>(meanings);
    }

    /** The name of a token without the mark that a saved workbook puts before it. */
    static String of(Token token) {
        return token.text().regionMatches(true, 0, Formula.LOCAL, 0, Formula.LOCAL.length())
                ? token.text().substring(Formula.LOCAL.length())
                : token.text();
    }

    /** The same names, to which more can be given that these do not get. */
    LocalNames inner() {
        return new LocalNames(meanings);
    }

    boolean has(String name) {
        return meanings.containsKey(Texts.key(name));
    }

    /** What a name stands for; null where nothing is given that name. */
    @Nullable
    Node meaning(String name) {
        return meanings.get(Texts.key(name));
    }

    void give(String name, Node meaning) {
        meanings.put(Texts.key(name), meaning);
    }
}
