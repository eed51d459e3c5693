package uk.safersheets.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import uk.safersheets.cell.Cell;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.SheetTable;
import uk.safersheets.cell.Submission;
import uk.safersheets.cell.Value;
import uk.safersheets.contract.Contract;

/**
 * A workbook that a test scribbles in at random, the way officers do: cells changed, rows added, removed, renamed and
 * sorted. The same seed scribbles the same.
 */
public final class Draft {
    public static final Contract CONTRACT = Drawn.contract(
            "1",
            List.of("Matrix: Issue key text; A input whole; B input whole; C input money; D input text"),
            "Partnership input text",
            "Award input money");
    private static final List<String> HEADINGS = List.of("Issue", "A", "B", "C", "D");
    private static final List<String> TEXTS = List.of("", "", "x", "y", "y ", "caf\u00e9", "cafe\u0301", "long text");

    private final List<List<Value>> rows;
    private final Map<String, Value> fields;

    private Draft(List<List<Value>> rows, Map<String, Value> fields) {
        this.rows = rows;
        this.fields = fields;
    }

    /** @param repeats whether keys may be blank or stand twice */
    public static Draft random(Random random, boolean repeats) {
        var draft = new Draft(new ArrayList<>(), new LinkedHashMap<>());
        int count = random.nextInt(12);
        for (int row = 0; row < count; row++) {
            draft.add(random, repeats);
        }
        draft.fields.put("Partnership", text(random));
        draft.fields.put("Award", amount(random));
        return draft;
    }

    Draft copy() {
        return new Draft(new ArrayList<>(rows), new LinkedHashMap<>(fields));
    }

    public Draft shuffled(Random random) {
        var copy = copy();
        Collections.shuffle(copy.rows, random);
        return copy;
    }

    /** A copy with up to five changes. */
    public Draft scribbled(Random random, boolean repeats) {
        var copy = copy();
        int times = random.nextInt(6);
        for (int time = 0; time < times; time++) {
            copy.scribble(random, repeats);
        }
        return copy;
    }

    private void scribble(Random random, boolean repeats) {
        int what = random.nextInt(10);
        if (what == 0) {
            fields.put(random.nextBoolean() ? "Partnership" : "Award", text(random));
        } else if (what == 1 || rows.isEmpty()) {
            add(random, repeats);
        } else if (what == 2) {
            rows.remove(random.nextInt(rows.size()));
        } else if (what == 3) {
            change(random, row -> replaced(row, 0, key(random, repeats)));
        } else if (what == 4) {
            Collections.swap(rows, random.nextInt(rows.size()), random.nextInt(rows.size()));
        } else {
            change(random, row -> entry(random, row));
        }
    }

    private void change(Random random, UnaryOperator<List<Value>> change) {
        int at = random.nextInt(rows.size());
        rows.set(at, change.apply(rows.get(at)));
    }

    private void add(Random random, boolean repeats) {
        var row = List.of(key(random, repeats), score(random), score(random), amount(random), text(random));
        rows.add(random.nextInt(rows.size() + 1), row);
    }

    private static List<Value> entry(Random random, List<Value> row) {
        int column = 1 + random.nextInt(4);
        return replaced(row, column, column < 3 ? score(random) : column == 3 ? amount(random) : text(random));
    }

    private static List<Value> replaced(List<Value> row, int column, Value value) {
        var copy = new ArrayList<>(row);
        copy.set(column, value);
        return List.copyOf(copy);
    }

    /** Few keys, so that two people hit upon the same; without repeats, still only ever one of each. */
    private Value key(Random random, boolean repeats) {
        while (true) {
            var key = Value.of("Issue " + random.nextInt(20));
            if (repeats) {
                return random.nextInt(20) == 0 ? Value.BLANK : key;
            }
            if (rows.stream().noneMatch(row -> row.get(0).equals(key))) {
                return key;
            }
        }
    }

    private static Value score(Random random) {
        return random.nextInt(4) == 0 ? Value.BLANK : Value.of(random.nextInt(6));
    }

    private static Value amount(Random random) {
        return random.nextInt(3) == 0 ? Value.BLANK : Value.of(random.nextInt(400) / 4.0);
    }

    private static Value text(Random random) {
        String text = TEXTS.get(random.nextInt(TEXTS.size()));
        return text.isEmpty() ? Value.BLANK : Value.of(text);
    }

    public Submission workbook() {
        return workbook(HEADINGS, rows, fields);
    }

    public static Submission workbook(List<String> headings, List<List<Value>> rows, Map<String, Value> fields) {
        var heads = IntStream.range(0, headings.size())
                .mapToObj(col -> Cell.of(new CellRef("Matrix", 4, col), Value.of(headings.get(col))))
                .toList();
        var body = IntStream.range(0, rows.size())
                .mapToObj(at -> new SheetTable.Row(5 + at, cells(5 + at, rows.get(at))))
                .toList();
        var named = new LinkedHashMap<String, Cell>();
        fields.forEach((name, value) ->
                named.put(name, Cell.of(new CellRef("Details", 5 + (name.equals("Award") ? 1 : 0), 1), value)));
        return new Submission(
                CONTRACT.template(),
                CONTRACT.version(),
                named,
                Map.of("Matrix", new SheetTable("Matrix", "Matrix", heads, body)),
                List.of(),
                Submission.Source.FILE);
    }

    private static List<Cell> cells(int number, List<Value> row) {
        return IntStream.range(0, row.size())
                .mapToObj(col -> Cell.of(new CellRef("Matrix", number, col), row.get(col)))
                .toList();
    }
}
