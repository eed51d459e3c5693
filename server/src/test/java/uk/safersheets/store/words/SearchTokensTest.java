package uk.safersheets.store.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTokensTest {
    private static final int BLOCK = 0x1000;
    private static final int PLANE = 0x10000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Anti-social behaviour, e.g. car/van theft; don't call ann.o'neil@example.org (07700 900123)",
                "Llŷn, Tŷ Gwyn, Ynys Môn, CAERNARFON, Dŵr Cymru",
                "Straße STRASSE İstanbul ISTANBUL ıssız ﬁne ﬀ",
                "1,234.50 £9 50% 2026/27 24-25 ½ ² Ⅷ ①",
                "\uD83D\uDE00 police\uD83D\uDEA8station e\u0301te\u0301 \u0301lone a\u0301\u0302b naïve ÅNGSTRÖM Ærø Ǽ ǿ",
                "中文 \u0939\u093F\u0928\u094D\u0926\u0940 \u05E9\u05C1\u05DC\u05D5\u05DD \u0627\u0644\u0639\u0631\u0628\u064A\u0629 \u0417\u0434\u0440\u0430\u0432\u0441\u0442\u0432\u0443\u0439\u0442\u0435 Ελλάδα Ά",
                "non\u00A0breaking\u200Bzero soft\u00ADhyphen _under_ a'b a\u2019b",
                ""
            })
    void wordsAreThoseThatSqliteMakes(String text) throws SQLException {
        assertEquals(sqlite(text), List.copyOf(SearchTokens.of(text)));
    }

    /** Inside a word and at the start of one, where an accent is no letter. From the third plane on only its beginning. */
    @Test
    void everyCharacterIsTakenAsSqliteTakesIt() throws SQLException {
        for (int first = 1; first < Character.MAX_CODE_POINT; first += first < 2 * PLANE ? BLOCK : PLANE) {
            String text = IntStream.range(first, Math.min(first + BLOCK, Character.MAX_CODE_POINT + 1))
                    .filter(one -> one < Character.MIN_SURROGATE || one > Character.MAX_SURROGATE)
                    .mapToObj(one -> Integer.toString(one, 36) + Character.toString(one) + "x "
                            + Character.toString(one) + Integer.toString(one, 36))
                    .collect(Collectors.joining(" "));
            assertEquals(sqlite(text), List.copyOf(SearchTokens.of(text)), "from " + first);
        }
    }

    @Test
    void aLongTextIsKeptInListsAndALongWordByItsBeginning() {
        String text = IntStream.range(0, 200_000).mapToObj(n -> "w" + n).collect(Collectors.joining(" ")) + " "
                + "\uD83D\uDC00".repeat(3_000) + "é".repeat(5_000);
        var lists = SearchTokens.lists(text);
        var all = lists.stream().flatMap(List::stream).toList();
        assertEquals(List.copyOf(SearchTokens.of(text)), all);
        assertTrue(lists.size() > 1, "one list of " + all.size());
        assertEquals("e".repeat(2_000), all.get(all.size() - 1));
    }

    /** What it has in the order of the text, each once. */
    private static List<String> sqlite(String text) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite::memory:");
                var statement = connection.createStatement()) {
            statement.execute("CREATE VIRTUAL TABLE t USING fts5(words, tokenize = 'unicode61 remove_diacritics 2')");
            statement.execute("CREATE VIRTUAL TABLE v USING fts5vocab(t, instance)");
            try (var insert = connection.prepareStatement("INSERT INTO t (words) VALUES (?)")) {
                insert.setString(1, text);
                insert.executeUpdate();
            }
            var words = new ArrayList<String>();
            try (var rows = statement.executeQuery("SELECT term FROM v ORDER BY offset")) {
                while (rows.next()) {
                    words.add(rows.getString(1));
                }
            }
            return words.stream().distinct().toList();
        }
    }
}
