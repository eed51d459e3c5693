package uk.safersheets.text.ledgermap;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.Texts;
import uk.safersheets.ledger.ReadingChoices;
import uk.safersheets.ledger.SetAside;
import uk.safersheets.ledger.layout.ColumnRole;
import uk.safersheets.ledger.layout.DateOrder;
import uk.safersheets.ledger.layout.FiscalPeriods;
import uk.safersheets.ledger.layout.Layout;
import uk.safersheets.ledger.text.Separator;
import uk.safersheets.text.yaml.Block;

/** What a ledger's map says of the export itself: its headings, its VAT, its periods, its totals. */
final class LayoutLines {
    private static final String DATES = "Write 'day first', 'month first', or 'swapped' where Excel has changed day and"
            + " month of the real dates over.";

    private final Block text;

    LayoutLines(Block text) {
        this.text = text;
    }

    Layout layout() {
        var source = text.needed("source", "Say what the ledger is called, such as Charnwood general ledger.");
        var block = text.block("columns");
        Map<ColumnRole, List<String>> headings = new EnumMap<>(ColumnRole.class);
        for (var word : block.names()) {
            var meaning = ColumnRole.of(word);
            if (meaning.isEmpty()) {
                block.fault(word, "'" + word + "' is no meaning of a column.", "Use one of " + meanings() + ".");
            } else {
                headings.put(meaning.get(), headings(block, word));
            }
        }
        var notNeeded = new ArrayList<>(text.listed("not needed"));
        otherColumns(headings, notNeeded);
        requireNeeded(headings);
        return new Layout(source, headings, vat(), periods(), dates(), control(), notNeeded, choices());
    }

    /** Headings that nobody could place when the map was proposed, each with what it means or that it is not needed. */
    private void otherColumns(Map<ColumnRole, List<String>> headings, List<String> notNeeded) {
        var block = text.block("other columns");
        for (var heading : block.names()) {
            var said = block.text(heading).orElse("");
            var meaning = ColumnRole.of(said);
            if (Texts.key(said).equals("not needed")) {
                notNeeded.add(heading);
            } else if (meaning.isEmpty()) {
                block.fault(
                        heading,
                        said.isEmpty()
                                ? "Nobody has said what the column '" + heading + "' means."
                                : "'" + said + "' is no meaning of a column.",
                        "Write 'not needed' after it, or one of " + meanings() + ".");
            } else if (headings.putIfAbsent(meaning.get(), List.of(heading)) != null) {
                block.fault(
                        heading,
                        "'" + said + "' has the heading '"
                                + headings.get(meaning.get()).get(0) + "' already.",
                        "Write 'not needed' after it, or take the other heading away.");
            }
        }
    }

    private @Nullable DateOrder dates() {
        var said = text.text("dates");
        if (said.isEmpty() && text.has("dates")) {
            text.fault("dates", "Nobody has said how the dates are written.", DATES);
        }
        var order = said.flatMap(DateOrder::of);
        if (said.isPresent() && order.isEmpty()) {
            text.fault("dates", "'dates' reads '" + said.get() + "'.", DATES);
        }
        return order.orElse(null);
    }

    /** A heading, or the headings it has had. */
    private static List<String> headings(Block block, String word) {
        var several = block.listed(word);
        return several.isEmpty() ? List.of(block.needed(word, "Write the heading as the export has it.")) : several;
    }

    /** A ledger that gives its documents one reference and no number is known by that. */
    private void requireNeeded(Map<ColumnRole, List<String>> headings) {
        if (headings.containsKey(ColumnRole.REFERENCE)) {
            headings.putIfAbsent(ColumnRole.NUMBER, headings.get(ColumnRole.REFERENCE));
        }
        if (!headings.containsKey(ColumnRole.NUMBER)) {
            text.fault("columns", "No heading means number.", "Add 'number: …', the document's number.");
        }
        if (!headings.containsKey(ColumnRole.DATE) && !headings.containsKey(ColumnRole.PERIOD)) {
            text.fault("columns", "No heading means date.", "Add 'date: …', or 'period: …' where there is no date.");
        }
        boolean sides = headings.containsKey(ColumnRole.DEBIT) && headings.containsKey(ColumnRole.CREDIT);
        if (headings.containsKey(ColumnRole.DEBIT_OR_CREDIT) && !headings.containsKey(ColumnRole.AMOUNT)) {
            text.fault(
                    "columns",
                    "'debit or credit' is named without an amount.",
                    "Name the amount beside it, such as 'amount: Net amount'.");
        } else if (headings.containsKey(ColumnRole.AMOUNT) == sides) {
            text.fault(
                    "columns",
                    sides ? "Both amount and debit with credit are named." : "No heading means amount.",
                    "Name either amount, or both debit and credit.");
        }
    }

    private Layout.Vat vat() {
        var rule = text.text("vat").orElse("left out");
        return switch (rule) {
            case "left out" -> Layout.Vat.LEFT_OUT;
            case "added" -> Layout.Vat.ADDED;
            case "taken off" -> Layout.Vat.TAKEN_OFF;
            default -> {
                text.fault("vat", "'vat' reads '" + rule + "'.", "Write 'left out', 'added' or 'taken off'.");
                yield Layout.Vat.LEFT_OUT;
            }
        };
    }

    /** One period whose month is known is enough, unless the name of a year leaves a choice. */
    private @Nullable FiscalPeriods periods() {
        var block = text.block("periods");
        Map<String, YearMonth> confirmed = new LinkedHashMap<>();
        for (var period : block.names()) {
            var month = block.text(period).filter(written -> written.matches("\\d{4}-(0[1-9]|1[0-2])"));
            if (month.isEmpty() || !FiscalPeriods.isPeriod(period)) {
                block.fault(period, "This is no period and its month.", "Write it as '202401: 2023-04'.");
            } else {
                confirmed.put(period, YearMonth.parse(month.get()));
            }
        }
        return confirmed.isEmpty() ? null : new FiscalPeriods(confirmed);
    }

    private ReadingChoices choices() {
        var setAside = new ArrayList<SetAside>();
        for (var block : text.blocks("set aside")) {
            var place =
                    block.needed("place", "Write it as the reading report names it, such as 'row 14' or 'tab May'.");
            var reason = block.needed("reason", "Say why it is left out; the statement prints it.");
            setAside.add(new SetAside(place, reason));
            block.done();
        }
        return new ReadingChoices(separator(), setAside);
    }

    private @Nullable Separator separator() {
        var said = text.text("separator");
        var separator = said.flatMap(Separator::of);
        if (said.isPresent() && separator.isEmpty()) {
            text.fault(
                    "separator",
                    "'separator' reads '" + said.get() + "'.",
                    "Write 'comma', 'semicolon', 'tab' or 'bar'.");
        }
        return separator.orElse(null);
    }

    private static String meanings() {
        return Stream.of(ColumnRole.values()).map(ColumnRole::word).collect(Collectors.joining(", "));
    }

    private Layout.@Nullable Control control() {
        var block = text.block("control");
        if (block.names().isEmpty()) {
            return null;
        }
        int rows = block.whole("rows", -1);
        var control = new Layout.Control(rows < 0 ? null : rows, LedgerMapFile.moneyOrNull(block, "amount"));
        block.done();
        return control;
    }
}
