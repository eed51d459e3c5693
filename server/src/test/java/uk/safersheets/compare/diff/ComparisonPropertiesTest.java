package uk.safersheets.compare.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.safersheets.SlowTest;
import uk.safersheets.cell.Cell;
import uk.safersheets.cell.Submission;
import uk.safersheets.cell.Texts;
import uk.safersheets.cell.Value;
import uk.safersheets.compare.Draft;
import uk.safersheets.compare.Drawn;

/** What holds of every comparison, tried on workbooks scribbled at random; a failure names its seed. */
@SlowTest
class ComparisonPropertiesTest {
    private static final int CASES = 3_000;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void sortingChangesNothing(boolean repeats) {
        forEachSeed(random -> {
            var draft = Draft.random(random, repeats);

            assertTrue(compared(draft.workbook(), draft.shuffled(random).workbook())
                    .isEmpty());
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void lookedAtBackwardsWhatWasAddedIsRemoved(boolean repeats) {
        forEachSeed(random -> {
            var one = Draft.random(random, repeats);
            var other = one.scribbled(random, repeats);

            var there = compared(one.workbook(), other.workbook()).summary();
            var back = compared(other.workbook(), one.workbook()).summary();

            assertEquals(there.added(), back.removed());
            assertEquals(there.removed(), back.added());
            assertEquals(there.renamed(), back.renamed());
            assertEquals(there.entered(), back.entered());
        });
    }

    @ParameterizedTest
    @MethodSource("pairsOfDrafts")
    void appliedToTheOlderItGivesTheNewer(String how) {
        forEachSeed(random -> {
            var older = Draft.random(random, false);
            var newer = how.equals("scribbled") ? older.scribbled(random, false) : Draft.random(random, false);
            var comparison = compared(older.workbook(), newer.workbook());

            var applied = applied(comparison, older.workbook());

            var left = compared(applied, newer.workbook());
            assertTrue(left.isEmpty(), () -> comparison + " left " + left);
        });
    }

    static List<String> pairsOfDrafts() {
        return List.of("scribbled", "unrelated");
    }

    private interface Case {
        void check(Random random);
    }

    private static void forEachSeed(Case check) {
        LongStream.range(0, CASES).forEach(seed -> {
            try {
                check.check(new Random(seed));
            } catch (AssertionError e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
            }
        });
    }

    private static Comparison compared(Submission before, Submission after) {
        var prepared = Drawn.prepared(Draft.CONTRACT);
        return Comparison.of(prepared, before, prepared, after);
    }

    /** Does to a workbook what a comparison says, and nothing else. */
    private static Submission applied(Comparison comparison, Submission older) {
        var fields = new LinkedHashMap<String, Value>();
        older.fields().forEach((name, cell) -> fields.put(name, cell.value()));
        comparison.fields().forEach(change -> fields.put(change.spot().column(), change.now()));
        var table = older.tables().get("Matrix");
        var headings =
                table.headings().stream().map(cell -> cell.value().toString()).toList();
        Map<String, List<Value>> rows = new LinkedHashMap<>();
        table.rows().forEach(row -> {
            var values = new ArrayList<>(row.cells().stream().map(Cell::value).toList());
            rows.put(Texts.key(values.get(0).toString()), values);
        });
        comparison.tables().forEach(changes -> apply(changes, headings, rows));
        return Draft.workbook(headings, List.copyOf(rows.values()), fields);
    }

    private static void apply(TableChanges changes, List<String> headings, Map<String, List<Value>> rows) {
        changes.removed().forEach(row -> rows.remove(Texts.key(row.key())));
        var renamed = new LinkedHashMap<String, List<Value>>();
        for (var renaming : changes.renamed()) {
            var row = rows.remove(Texts.key(renaming.from()));
            row.set(0, Value.of(renaming.to()));
            renamed.put(Texts.key(renaming.to()), row);
        }
        rows.putAll(renamed);
        changes.added()
                .forEach(row -> rows.put(
                        Texts.key(row.key()), new ArrayList<>(row.entries().values())));
        changes.changed()
                .forEach(change -> rows.get(Texts.key(change.spot().key()))
                        .set(headings.indexOf(change.spot().column()), change.now()));
    }
}
