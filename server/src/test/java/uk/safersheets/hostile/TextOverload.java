package uk.safersheets.hostile;

import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Workbooks of ordinary shape whose texts or rows are many, long, or made to be slow to search. One maker each. */
enum TextOverload {
    EMAIL_DOTS(texts(4, "a.".repeat(16_000))),
    EMAIL_SIGNS(texts(4, "a@".repeat(16_000))),
    EMAIL_NEARLY(texts(4, "a@" + "b-".repeat(15_990) + "!")),
    LETTERS(texts(4, "a".repeat(32_000))),
    DIGITS(texts(4, "0".repeat(32_000))),
    PHONE_NUMBERS(texts(4, "07 ".repeat(10_000))),
    DAYS(texts(4, "1/1/".repeat(8_000))),
    SPACES(texts(4, "a" + " ".repeat(31_000) + "b")),
    BRACKETS(texts(4, "(".repeat(32_000))),
    CAPITALS(texts(4, "A B ".repeat(8_000))),
    NAMES(texts(4, "Ann Smith, ".repeat(2_900))),
    QUOTES(texts(4, "\"".repeat(32_000))),
    SEMICOLONS(texts(4, "; ".repeat(16_000))),
    STARS(texts(4, "a*".repeat(16_000))),
    FINDINGS(rows(50_000, row -> action("A" + row, "Action " + row, "Nobody " + row, "x"))),
    ACTIONS(rows(100_000, row -> action("A" + row, "Action number " + row, "Police", null))),
    ACTIONS_ALIKE(rows(20_000, row -> action("A" + row, "Reduce burglary in area " + row, "Police", null))),
    ACTIONS_THE_SAME(rows(50_000, row -> action("A1", "Reduce burglary", "Police", null))),
    ACTIONS_LONG_AND_ALIKE(rows(600, row -> action("A" + row, "word ".repeat(6_000) + row, "Police", null))),
    ACTIONS_WITH_WILDCARDS(rows(
            20_000, row -> action("a*a*a*a*a*a*b" + row, "a".repeat(60) + row, "a*".repeat(30), null))),
    AGENCIES(TextOverload::agencies),
    NOTES(TextOverload::notes),
    MILESTONES(TextOverload::milestones);

    private final Supplier<PackedParts> maker;

    TextOverload(Supplier<PackedParts> maker) {
        this.maker = maker;
    }

    byte[] make() {
        return maker.get().pack();
    }

    private static Supplier<PackedParts> texts(int rows, String text) {
        return rows(rows, row -> action("A" + row, text, text, text));
    }

    private static Supplier<PackedParts> rows(int rows, IntFunction<String[]> cells) {
        return () -> ActionRows.of(rows, cells).withNoise(ActionRows.SHEET, 400_000);
    }

    static String[] action(String ref, String action, String lead, String rest) {
        var cells = new String[25];
        cells[0] = ref;
        cells[1] = rest;
        cells[4] = action;
        cells[5] = lead;
        cells[6] = rest;
        cells[9] = rest;
        cells[12] = rest;
        cells[19] = rest;
        return cells;
    }

    private static PackedParts agencies() {
        var parts =
                ActionRows.of(20_000, row -> action("A" + row, "Action " + row, "Agency " + row, "Agency 1; Agency 2"));
        return ActionRows.in(parts, "xl/worksheets/sheet7.xml", "xl/tables/table6.xml", "B", 20_000, row ->
                new String[] {"Agency " + row, "Invited member"});
    }

    private static PackedParts notes() {
        var parts = ActionRows.of(30_000, row -> action("A" + row, "Action " + row, "Police", null));
        return ActionRows.in(parts, "xl/worksheets/sheet5.xml", "xl/tables/table4.xml", "E", 30_000, row ->
                new String[] {"N" + row, "A" + row, "30/06/2019", "Done", "Police"});
    }

    private static PackedParts milestones() {
        var parts = ActionRows.of(30_000, row -> action("A" + row, "Action " + row, "Police", null));
        return ActionRows.in(parts, "xl/worksheets/sheet4.xml", "xl/tables/table3.xml", "F", 30_000, row ->
                new String[] {"M" + row, "A" + row, "A step", "30/06/2019", null, null});
    }
}
