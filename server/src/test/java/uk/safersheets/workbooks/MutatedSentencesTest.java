package uk.safersheets.workbooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import uk.safersheets.prose.ReadProse;
import uk.safersheets.textcheck.CheckedBook;
import uk.safersheets.textcheck.TextCheck;
import uk.safersheets.textcheck.Verdict;
import uk.safersheets.workbooks.StatedRow.Form;

/** True sentences about four crime tables, and 500 of them with one thing made wrong. */
class MutatedSentencesTest {
    private static final int MUTATED = 500;

    private static final List<CheckedBook> BOOKS = List.of(
            CheckedBooks.example("crime-performance/charnwood-2019-20-q1"),
            CheckedBooks.example("crime-performance/central-bedfordshire-2013-14"),
            CheckedBooks.made("charnwood-2018-12-05"),
            CheckedBooks.made("northmoor-2025-26-q2"));

    private record Stated(CheckedBook book, String sentence) {
        boolean has(Verdict verdict) {
            return TextCheck.of(List.of(book), ReadProse.of(sentence)).count(verdict) > 0;
        }
    }

    @Test
    void trueSentencesAreNotContradicted() {
        var tally = new SentenceTally("true sentences of the tests");
        for (var book : BOOKS) {
            for (var row : StatedRow.of(book)) {
                for (var form : Form.values()) {
                    var stated = new Stated(book, row.sentence(form));
                    boolean isTraced = stated.has(Verdict.AGREES);
                    tally.isTrue(stated.has(Verdict.CONTRADICTS), isTraced, stated.sentence());
                    if (!isTraced) {
                        tally.untraced(stated.sentence());
                    }
                }
            }
        }
        tally.keep();
        assertEquals(List.of(), tally.wrong(), tally::toString);
    }

    @Test
    void whatWasMadeWrongIsFound() {
        var tally = new SentenceTally("mutated sentences");
        mutated().forEach(stated -> tally.isFalse(stated.has(Verdict.CONTRADICTS), stated.sentence()));
        tally.keep();
        assertEquals(MUTATED, tally.figures());
        assertTrue(tally.misses() == 0, () -> tally + "\n" + String.join("\n", tally.wrong()));
    }

    /** As many of each kind as there is room for, the same ones each time. */
    private static List<Stated> mutated() {
        var random = new Random(14);
        var byKind = new ArrayList<List<Stated>>();
        for (var mutation : Mutation.values()) {
            var made = new ArrayList<Stated>();
            for (var book : BOOKS) {
                var rows = StatedRow.of(book);
                for (var row : rows) {
                    for (var form : Form.values()) {
                        mutation.of(row, form, rows, random).ifPresent(text -> made.add(new Stated(book, text)));
                    }
                }
            }
            Collections.shuffle(made, random);
            byKind.add(made);
        }
        var all = new ArrayList<Stated>();
        for (int at = 0; all.size() < MUTATED; at++) {
            for (var made : byKind) {
                if (at < made.size() && all.size() < MUTATED) {
                    all.add(made.get(at));
                }
            }
        }
        return all;
    }
}
