package uk.safersheets.json;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.safersheets.ledger.FiscalPeriods;
import uk.safersheets.ledger.Layout;
import uk.safersheets.ledger.Meaning;
import uk.safersheets.ledger.ReadingChoices;
import uk.safersheets.ledger.Separator;
import uk.safersheets.ledger.SetAside;

/** What a ledger's map says of the export itself: its headings, its VAT, its periods, its totals. */
final class LayoutLines {
    private final Block text;

    LayoutLines(Block text) {
        this.text = text;
    }

    Layout layout() {
        var source = text.needed("source", "Say what the ledger is called, such as Charnwood general ledger.");
        var block = text.block("columns");
        Map<Meaning, List<String>> headings = new EnumMap<>(Meaning.class);
        for (var word : block.names()) {
            var meaning = Meaning.of(word);
            if (meaning.isEmpty()) {
                block.fault(word, "'" + word + "' is no meaning of a column.", "Use one of " + meanings() + ".");
            } else {
                headings.put(meaning.get(), headings(block, word));
            }
        }
        requireNeeded(headings);
        return new Layout(source, headings, vat(), periods(), control(), choices());
    }

    /** A heading, or the headings it has had. */
    private static List<String> headings(Block block, String word) {
        var several = block.listed(word);
        return several.isEmpty() ? List.of(block.needed(word, "Write the heading as the export has it.")) : several;
    }

    /** A ledger that gives its documents one reference and no number is known by that. */
    private void requireNeeded(Map<Meaning, List<String>> headings) {
        if (headings.containsKey(Meaning.REFERENCE)) {
            headings.putIfAbsent(Meaning.NUMBER, headings.get(Meaning.REFERENCE));
        }
        if (!headings.containsKey(Meaning.NUMBER)) {
            text.fault("columns", "No heading means number.", "Add 'number: …', the document's number.");
        }
        if (!headings.containsKey(Meaning.DATE) && !headings.containsKey(Meaning.PERIOD)) {
            text.fault("columns", "No heading means date.", "Add 'date: …', or 'period: …' where there is no date.");
        }
        boolean sides = headings.containsKey(Meaning.DEBIT) && headings.containsKey(Meaning.CREDIT);
        if (headings.containsKey(Meaning.AMOUNT) == sides) {
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

    /** One period whose month is known is enough. */
    private FiscalPeriods periods() {
        var block = text.block("periods");
        FiscalPeriods periods = null;
        for (var period : block.names()) {
            var month = block.text(period).filter(written -> written.matches("\\d{4}-(0[1-9]|1[0-2])"));
            if (month.isEmpty() || !FiscalPeriods.isPeriod(period)) {
                block.fault(period, "This is no period and its month.", "Write it as '202401: 2023-04'.");
            } else {
                periods = new FiscalPeriods(period, YearMonth.parse(month.get()));
            }
        }
        return periods;
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

    private Separator separator() {
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
        return Stream.of(Meaning.values()).map(Meaning::word).collect(Collectors.joining(", "));
    }

    private Layout.Control control() {
        var block = text.block("control");
        if (block.names().isEmpty()) {
            return null;
        }
        int rows = block.whole("rows", -1);
        var control = new Layout.Control(rows < 0 ? null : rows, LedgerMapFile.money(block, "amount", null));
        block.done();
        return control;
    }
}
