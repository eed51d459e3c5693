package uk.safersheets.textcheck.fact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.cell.Texts;
import uk.safersheets.cell.Value;
import uk.safersheets.contract.Field;
import uk.safersheets.contract.FieldRole;
import uk.safersheets.contract.Table;
import uk.safersheets.contract.TableRole;
import uk.safersheets.contract.Type;
import uk.safersheets.textcheck.CheckedBook;

/** Reads every figure of one workbook, with all that it may be called. */
public final class BookFacts {
    /** Tables that say what others mean, and hold no figures of the partnership. */
    private static final Set<TableRole> NO_FIGURES = Set.of(
            TableRole.LABELS,
            TableRole.FAMILY_GROUP,
            TableRole.PERIODS,
            TableRole.BASELINES,
            TableRole.HARM_WEIGHTS,
            TableRole.RECORDING_CHANGES,
            TableRole.DECISIONS);

    private final CheckedBook book;
    private final Aliases aliases;
    private final BookPeriods periods;
    private final Map<String, String> codes = new HashMap<>();
    private final List<Item> items = new ArrayList<>();
    private final List<FactTable> tables = new ArrayList<>();

    private BookFacts(CheckedBook book) {
        this.book = book;
        this.aliases = Aliases.of(book);
        this.periods = BookPeriods.of(book);
    }

    /** All items of a workbook, its tables in their order and its named cells last. */
    public static BookFacts of(CheckedBook book) {
        var facts = new BookFacts(book);
        book.contract().tables().forEach(facts::findCodes);
        book.contract().tables().forEach(facts::read);
        facts.readFields();
        return facts;
    }

    public List<Item> items() {
        return items;
    }

    public List<FactTable> tables() {
        return tables;
    }

    public Aliases aliases() {
        return aliases;
    }

    public BookPeriods periods() {
        return periods;
    }

    public CheckedBook book() {
        return book;
    }

    private void findCodes(Table table) {
        var name = RowNames.nameColumn(table);
        if (name != null && !Texts.key(name.name()).equals(Texts.key(table.key()))) {
            for (int row : book.calculation().countedRows(table.name())) {
                WorkBudget.step();
                String code = text(table, row, table.key());
                String label = text(table, row, name.name());
                if (!code.isEmpty() && !label.isEmpty()) {
                    codes.putIfAbsent(Texts.key(code), label);
                }
            }
        }
    }

    private void read(Table table) {
        boolean isOwn = table.roleOrNull() == null && !table.growing();
        var source = book.calculation().rowsOf(table.name());
        if (isOwn
                || source.isEmpty()
                || Aliases.isGlossary(table)
                || table.roleOrNull() != null && NO_FIGURES.contains(table.roleOrNull())) {
            return;
        }
        var words = new HashSet<>(Words.stems(table.sheet()));
        words.addAll(Words.stems(book.contract().title()));
        words.addAll(Words.stems(book.cells().text(FieldRole.FUND)));
        var facts = new FactTable(
                book.name(), table.name(), table.sheet(), Words.stems(table.key()), words, table.roleOrNull());
        tables.add(facts);
        var rows = new TableRows(book, table, facts, source.get(), aliases, periods, codes);
        for (int row : book.calculation().countedRows(table.name())) {
            WorkBudget.step();
            items.addAll(rows.items(row));
        }
    }

    private void readFields() {
        var facts = new FactTable(
                book.name(),
                "",
                "",
                List.of(),
                Set.copyOf(Words.stems(book.cells().text(FieldRole.FUND))),
                null);
        tables.add(facts);
        book.contract().fields().forEach(field -> {
            var item = item(facts, field);
            if (item != null) {
                items.add(item);
            }
        });
    }

    private @Nullable Item item(FactTable facts, Field field) {
        Type type = field.content().type();
        var value = book.calculation().field(field.name()).orElse(Value.BLANK);
        var cell = book.cells().submission().field(field.name()).orElse(null);
        if (!type.isNumeric() || type == Type.DATE || cell == null || !(value instanceof Value.Number number)) {
            return null;
        }
        var kind = field.roleOrNull() == FieldRole.AWARD ? FigureKind.ALLOCATED : FigureKind.CURRENT;
        var figure =
                new Figure(kind, measure(type), scaled(type, number.amount()), cell.ref(), field.label(), List.of());
        var figures = new EnumMap<FigureKind, Figure>(FigureKind.class);
        figures.put(kind, figure);
        return new Item(
                facts,
                -1,
                field.label(),
                names(field),
                List.of(),
                periods.current(),
                periods.previous(),
                "",
                "",
                figures,
                List.of());
    }

    /** Its label, and what its role is called in every template. */
    private List<Name> names(Field field) {
        var names = new ArrayList<Name>(aliases.of(field.label(), false));
        if (field.roleOrNull() != null) {
            names.addAll(aliases.of(field.roleOrNull().title(), false));
        }
        return names;
    }

    private String text(Table table, int row, String column) {
        return book.calculation().value(table.name(), row, column).toString();
    }

    public static Figure.Measure measure(Type type) {
        return switch (type) {
            case MONEY -> Figure.Measure.MONEY;
            case PERCENT -> Figure.Measure.PERCENT;
            default -> Figure.Measure.COUNT;
        };
    }

    public static BigDecimal scaled(Type type, BigDecimal amount) {
        return type == Type.PERCENT ? amount.movePointRight(2) : amount;
    }
}
