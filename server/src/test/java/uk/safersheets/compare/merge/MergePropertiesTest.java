package uk.safersheets.compare.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.safersheets.SlowTest;
import uk.safersheets.cell.Cell;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.Submission;
import uk.safersheets.cell.Value;
import uk.safersheets.compare.Draft;
import uk.safersheets.compare.Drawn;
import uk.safersheets.compare.ValueMeaning;
import uk.safersheets.compare.diff.Comparison;
import uk.safersheets.compare.diff.RowEntries;
import uk.safersheets.contract.Type;

/** What holds of every merge, tried on workbooks scribbled at random; a failure names its seed. */
@SlowTest
class MergePropertiesTest {
    private static final int CASES = 3_000;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void withAnUnchangedSideItGivesTheOther(boolean repeats) {
        forEachSeed(repeats, (base, mine, theirs) -> {
            var onlyMine = Merge.of(Draft.CONTRACT, base, mine, base);
            var onlyTheirs = Merge.of(Draft.CONTRACT, base, base, theirs);

            assertEquals(List.of(), onlyMine.conflicts());
            assertEquals(List.of(), onlyTheirs.conflicts());
            assertEquals(rows(mine), rows(onlyMine.resolve(Map.of())));
            assertEquals(rows(theirs), rows(onlyTheirs.resolve(Map.of())));
            assertEquals(List.of(), onlyMine.resolve(Map.of()).patches());
            assertEquals(List.of(), onlyMine.resolve(Map.of()).edits());
            assertEquals(
                    fields(theirs), new TreeMap<>(onlyTheirs.resolve(Map.of()).fields()));
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void isSymmetricButForTheOrderOfParents(boolean repeats) {
        forEachSeed(repeats, (base, mine, theirs) -> {
            var one = Merge.of(Draft.CONTRACT, base, mine, theirs);
            var other = Merge.of(Draft.CONTRACT, base, theirs, mine);

            assertEquals(described(one, Parent.MINE, Parent.THEIRS), described(other, Parent.THEIRS, Parent.MINE));
            for (var parent : Parent.values()) {
                var here = one.resolve(taking(one, parent));
                var there = other.resolve(taking(other, swapped(parent)));
                assertEquals(here.tables(), there.tables());
                assertEquals(here.fields(), there.fields());
            }
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void losesNoEnteredValue(boolean repeats) {
        forEachSeed(repeats, (base, mine, theirs) -> {
            var merge = Merge.of(Draft.CONTRACT, base, mine, theirs);
            var kept = kept(merge);
            for (var side : List.of(mine, theirs)) {
                for (var entry : entered(base, side)) {
                    assertTrue(kept.contains(entry), () -> entry + " is lost: " + merge.conflicts());
                }
            }
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatIsWrittenIntoMineIsTheOutcome(boolean repeats) {
        forEachSeed(repeats, (base, mine, theirs) -> {
            var outcome = Merge.of(Draft.CONTRACT, base, mine, theirs).keepingMine();

            var written = written(mine, outcome);

            assertEquals(rows(outcome), rows(written));
            assertEquals(new TreeMap<>(outcome.fields()), fields(written));
        });
    }

    private interface Case {
        void check(Submission base, Submission mine, Submission theirs);
    }

    private static void forEachSeed(boolean repeats, Case check) {
        LongStream.range(0, CASES).forEach(seed -> {
            var random = new Random(seed);
            var base = Draft.random(random, repeats);
            var mine = base.scribbled(random, repeats);
            var theirs = base.scribbled(random, repeats);
            if (random.nextInt(8) == 0) {
                theirs = theirs.shuffled(random);
            }
            try {
                check.check(base.workbook(), mine.workbook(), theirs.workbook());
            } catch (AssertionError e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
            }
        });
    }

    private static List<List<Value>> rows(MergedContent content) {
        return content.tables().get("Matrix").stream()
                .map(row -> List.copyOf(row.entries().values()))
                .toList();
    }

    /** The rows that hold something. */
    private static List<List<Value>> rows(Submission workbook) {
        return workbook.tables().get("Matrix").rows().stream()
                .map(row -> row.cells().stream().map(Cell::value).toList())
                .filter(row -> !row.stream().allMatch(Value::isBlank))
                .toList();
    }

    private static Map<String, Value> fields(Submission workbook) {
        var fields = new TreeMap<String, Value>();
        workbook.fields().forEach((name, cell) -> fields.put(name, cell.value()));
        return fields;
    }

    private static Map<String, Choice> taking(Merge merge, Parent parent) {
        return merge.conflicts().stream().collect(Collectors.toMap(Conflict::id, conflict -> new Choice.Take(parent)));
    }

    private static Parent swapped(Parent parent) {
        return switch (parent) {
            case BASE -> Parent.BASE;
            case MINE -> Parent.THEIRS;
            case THEIRS -> Parent.MINE;
        };
    }

    private static List<String> described(Merge merge, Parent first, Parent second) {
        return merge.conflicts().stream()
                .map(conflict -> conflict.id() + " " + conflict.reason() + " " + held(conflict, Parent.BASE) + " "
                        + held(conflict, first) + " " + held(conflict, second))
                .toList();
    }

    private static Object held(Conflict conflict, Parent parent) {
        return conflict.<Object>fold(
                cell -> switch (parent) {
                    case BASE -> cell.base();
                    case MINE -> cell.mine();
                    case THEIRS -> cell.theirs();
                },
                row -> switch (parent) {
                    case BASE -> row.base();
                    case MINE -> row.mine() == null ? "removed" : row.mine();
                    case THEIRS -> row.theirs() == null ? "removed" : row.theirs();
                });
    }

    /** One value under a heading, by meaning; what row it is in may have another name by now. */
    private record Entered(String column, Value meaning) {
        static Entered of(String column, Value value) {
            return new Entered(
                    column,
                    ValueMeaning.of(value, column.equals("C") || column.equals("Award") ? Type.MONEY : Type.TEXT));
        }
    }

    private static Set<Entered> entered(Submission base, Submission side) {
        var prepared = Drawn.prepared(Draft.CONTRACT);
        var comparison = Comparison.of(prepared, base, prepared, side);
        var entered = new HashSet<Entered>();
        comparison
                .changes()
                .forEach(change -> entered.add(Entered.of(change.spot().column(), change.now())));
        for (var table : comparison.tables()) {
            table.added()
                    .forEach(row -> row.entries().forEach((column, value) -> {
                        if (!value.isBlank()) {
                            entered.add(Entered.of(column, value));
                        }
                    }));
            table.renamed().forEach(row -> entered.add(Entered.of("Issue", Value.of(row.to()))));
        }
        return entered;
    }

    private static Set<Entered> kept(Merge merge) {
        var kept = new HashSet<Entered>();
        var outcome = merge.keepingMine();
        outcome.fields().forEach((name, value) -> kept.add(Entered.of(name, value)));
        outcome.tables().values().forEach(rows -> rows.forEach(row -> addAll(kept, row)));
        merge.conflicts()
                .forEach(conflict -> conflict.fold(
                        cell -> {
                            kept.add(Entered.of(cell.spot().column(), cell.mine()));
                            return kept.add(Entered.of(cell.spot().column(), cell.theirs()));
                        },
                        row -> {
                            addAll(kept, row.mine() == null ? row.theirs() : row.mine());
                            return true;
                        }));
        return kept;
    }

    private static void addAll(Set<Entered> kept, RowEntries row) {
        row.entries().forEach((column, value) -> kept.add(Entered.of(column, value)));
    }

    /** Does to mine what the outcome says is to be written, as the writer of a real workbook does. */
    private static Submission written(Submission mine, MergedContent outcome) {
        Map<CellRef, Value> patched = new LinkedHashMap<>();
        outcome.patches().forEach(patch -> patched.put(patch.cell(), patch.value()));
        var fields = new LinkedHashMap<String, Value>();
        mine.fields().forEach((name, cell) -> fields.put(name, patched.getOrDefault(cell.ref(), cell.value())));
        Map<Integer, List<Value>> rows = new LinkedHashMap<>();
        var table = mine.tables().get("Matrix");
        table.rows()
                .forEach(row -> rows.put(
                        row.number(),
                        row.cells().stream()
                                .map(cell -> patched.getOrDefault(cell.ref(), cell.value()))
                                .toList()));
        var headings =
                table.headings().stream().map(cell -> cell.value().toString()).toList();
        var body = outcome.edits().isEmpty()
                ? List.copyOf(rows.values())
                : rearranged(rows, outcome.edits().get(0));
        return Draft.workbook(headings, body, fields);
    }

    private static List<List<Value>> rearranged(Map<Integer, List<Value>> rows, TableEdit edit) {
        var body = new ArrayList<List<Value>>();
        for (var row : edit.rows()) {
            if (row instanceof TableEdit.RowEdit.Keep keep) {
                body.add(rows.get(keep.number()));
                assertTrue(!edit.removed().contains(keep.number()));
            } else {
                body.add(List.copyOf(
                        ((TableEdit.RowEdit.Insert) row).row().entries().values()));
            }
        }
        return body;
    }
}
