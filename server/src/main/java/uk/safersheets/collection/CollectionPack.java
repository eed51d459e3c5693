package uk.safersheets.collection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import uk.safersheets.cell.DayFormat;
import uk.safersheets.contract.Column;
import uk.safersheets.contract.FieldRole;
import uk.safersheets.document.Block;
import uk.safersheets.document.Document;
import uk.safersheets.document.Grid;

/** The pack for a meeting: who gave what, the totals, and each return in the order of the panel. */
public final class CollectionPack {
    private static final String UNMARKED = "No protective marking chosen";

    private final CollectedReturns collected;
    private final List<JoinedTable> tables;
    private final List<Block> blocks = new ArrayList<>();

    private CollectionPack(CollectedReturns collected) {
        this.collected = collected;
        this.tables = collected.tables();
    }

    public static Document of(CollectedReturns collected) {
        return new CollectionPack(collected).made();
    }

    private Document made() {
        var terms = collected.terms();
        blocks.add(Block.summary(collected.summary()));
        if (!terms.notes().isEmpty()) {
            blocks.add(Block.plain(terms.notes()));
        }
        blocks.add(new Block.Contents("In this pack"));
        who();
        totals();
        for (var line : collected.lines()) {
            partnership(line);
        }
        blocks.add(
                Block.source("Every figure is from the version that its partnership gave, worked out by its template."
                        + " Collection " + terms.name() + ", for " + terms.body() + ", due "
                        + DayFormat.day(collected.standing().due())
                        + "."));
        String marking = marking(collected);
        return new Document(
                terms.name(), marking + " · " + terms.body() + " · " + terms.period(), marking, false, blocks);
    }

    /** Every marking that a return bears. */
    static String marking(CollectedReturns collected) {
        var markings = new TreeSet<String>();
        for (var one : collected.returns()) {
            one.contract()
                    .field(FieldRole.MARKING)
                    .flatMap(field -> one.calculation().field(field.name()))
                    .map(value -> value.isBlank() ? UNMARKED : value.toString())
                    .ifPresent(markings::add);
        }
        return markings.isEmpty() ? UNMARKED : String.join(" / ", markings);
    }

    private void who() {
        blocks.add(new Block.Heading("Who gave what"));
        var rows = new ArrayList<List<String>>();
        for (var line : collected.lines()) {
            rows.add(List.of(line.partnership(), capital(line.phrase()), given(line), because(line)));
        }
        if (collected.hasHidden()) {
            rows.add(List.of(CollectedReturns.OTHERS, "Not shown", "", "What is not approved and shared is not told."));
        }
        blocks.add(new Grid(
                "Who gave what",
                "One row for each partnership that was asked, in the order of the panel.",
                List.of(
                        Grid.Column.words(FieldRole.PARTNERSHIP.title(), 26),
                        Grid.Column.words("State", 20),
                        Grid.Column.words("Given", 26),
                        Grid.Column.words("Because", 28)),
                rows,
                false));
    }

    private String because(CollectionLine line) {
        return collected.obstacles().getOrDefault(line.partnership(), line.reason());
    }

    static String given(CollectionLine line) {
        var counting = line.counting();
        var last = line.last();
        if (counting.isEmpty() || last.isEmpty()) {
            return "";
        }
        String late = line.daysLate() == 0 ? "" : ", after its day";
        return "Version " + counting.get().number() + " on "
                + DayFormat.day(DayFormat.dayOf(last.get().at())) + late;
    }

    private void totals() {
        var totals = collected.totals(tables);
        if (totals.totals().isEmpty() && totals.notAdded().isEmpty()) {
            return;
        }
        blocks.add(new Block.Heading("Totals"));
        if (totals.totals().isEmpty()) {
            blocks.add(Block.plain("Nothing is added up over the partnerships."));
        } else {
            sums(totals);
        }
        if (!totals.notAdded().isEmpty()) {
            blocks.add(Block.note("Not added"));
            blocks.add(new Block.Points(totals.notAdded()));
        }
    }

    /** Why somebody gave nothing stands above. */
    private String missing(Total total) {
        String words = total.missingInWords(collected.absent());
        return total.note().isEmpty() ? words : words + ". " + total.note();
    }

    private void sums(Totals totals) {
        var rows = totals.totals().stream()
                .map(total -> List.of(
                        total.name(),
                        total.shown(),
                        Integer.toString(total.from().size()),
                        missing(total)))
                .toList();
        blocks.add(new Grid(
                "Totals",
                "One row for each total, with the partnerships that are not in it.",
                List.of(
                        Grid.Column.words("Total of", 38),
                        Grid.Column.figures("Sum", 16),
                        Grid.Column.figures("Partnerships", 14),
                        Grid.Column.words("Missing", 32)),
                rows,
                false));
    }

    private void partnership(CollectionLine line) {
        blocks.add(new Block.Heading(line.partnership()));
        var given = collected.of(line.partnership());
        if (given.isEmpty()) {
            String why = because(line);
            blocks.add(Block.plain("There is no return of " + line.partnership() + " here: " + line.phrase()
                    + (why.isEmpty() ? "" : ", because: " + why.replaceFirst("\\.$", "")) + "."));
            return;
        }
        blocks.add(Block.note(given(line) + ". " + collected.title() + ", template version "
                + given.get().contract().version() + "."));
        fields(given.get());
        for (var table : tables.subList(1, tables.size())) {
            blocks.addAll(new PackTable(table, line.partnership()).blocks());
        }
    }

    /** The named cells of a return that say something, but whose names and roles are on every page already. */
    private void fields(ReadReturn one) {
        Map<String, String> said = new LinkedHashMap<>();
        for (var field : one.contract().fields()) {
            boolean isToldAlready = field.roleOrNull() == FieldRole.PARTNERSHIP
                    || field.roleOrNull() == FieldRole.PERIOD
                    || field.roleOrNull() == FieldRole.MARKING;
            boolean isPersonal =
                    field.roleOrNull() != null && field.roleOrNull().isPersonal();
            var column = new Column(field.label(), field.content());
            one.calculation()
                    .field(field.name())
                    .filter(value -> !isToldAlready && !isPersonal)
                    .map(value -> Shown.of(column, value))
                    .filter(text -> !text.isEmpty())
                    .ifPresent(text -> said.put(field.label(), text));
        }
        if (!said.isEmpty()) {
            blocks.add(new Grid(
                    JoinReturns.DETAILS,
                    "What the return says as a whole.",
                    List.of(Grid.Column.words("Item", 34), Grid.Column.words("Entry", 46)),
                    said.entrySet().stream()
                            .map(field -> List.of(field.getKey(), field.getValue()))
                            .toList(),
                    false));
        }
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
