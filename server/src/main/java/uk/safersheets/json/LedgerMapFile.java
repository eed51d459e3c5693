package uk.safersheets.json;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.safersheets.cell.Value;
import uk.safersheets.contract.Fault;
import uk.safersheets.contract.FaultyTemplate;
import uk.safersheets.ledger.FiscalPeriods;
import uk.safersheets.ledger.Layout;
import uk.safersheets.ledger.Meaning;
import uk.safersheets.ledger.Pence;
import uk.safersheets.reconcile.CodingRule;
import uk.safersheets.reconcile.FaultyMap;
import uk.safersheets.reconcile.LedgerMap;
import uk.safersheets.reconcile.LedgerMap.Instalment;
import uk.safersheets.reconcile.Target;

/** Reads the map of a ledger, in YAML or JSON. */
public final class LedgerMapFile {
    private static final String AMOUNT = "Write pounds and pence, such as 1250.00.";

    private final Block text;

    private LedgerMapFile(Block text) {
        this.text = text;
    }

    /**
     * Reads a map.
     *
     * @param name the file's, for messages
     * @throws FaultyMap with every unknown word, missing heading and wrong amount, each with its line
     */
    public static LedgerMap read(String name, byte[] bytes) {
        try {
            var faults = new Faults(name);
            var text = Block.of(faults, "", YamlText.read(name, new String(bytes, StandardCharsets.UTF_8)));
            var map = new LedgerMapFile(text).map();
            faults.throwIfAny();
            return map;
        } catch (FaultyTemplate faulty) {
            throw new FaultyMap(faulty.faults().stream().map(Fault::toString).toList());
        }
    }

    private LedgerMap map() {
        var map = new LedgerMap(
                layout(),
                rules(),
                money(text, "tolerance", 0L),
                money(text, "opening", 0L),
                received(),
                money(text, "closing", null));
        text.done();
        return map;
    }

    private Layout layout() {
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
        return new Layout(source, headings, vat(), periods(), control());
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

    private static String meanings() {
        return Stream.of(Meaning.values()).map(Meaning::word).collect(Collectors.joining(", "));
    }

    private Layout.Control control() {
        var block = text.block("control");
        if (block.names().isEmpty()) {
            return null;
        }
        int rows = block.whole("rows", -1);
        var control = new Layout.Control(rows < 0 ? null : rows, money(block, "amount", null));
        block.done();
        return control;
    }

    private List<Instalment> received() {
        var instalments = new ArrayList<Instalment>();
        for (var block : text.blocks("received")) {
            var reference = block.needed("reference", "Say where it is written, such as Remittance of 15 April 2019.");
            instalments.add(new Instalment(reference, money(block, "amount", 0L)));
            block.done();
        }
        return instalments;
    }

    private List<CodingRule> rules() {
        var rules = new ArrayList<CodingRule>();
        for (var block : text.blocks("rules")) {
            var wanted = new EnumMap<Meaning, String>(Meaning.class);
            for (var meaning : Meaning.values()) {
                if (CodingRule.CONDITIONS.contains(meaning)) {
                    block.text(meaning.word()).ifPresent(said -> wanted.put(meaning, said));
                }
            }
            var target = target(block);
            if (wanted.isEmpty()) {
                block.fault("line", "This rule asks for nothing.", "Add what it goes by, such as 'cost centre: 4410'.");
            } else {
                rules.add(new CodingRule(wanted, target));
            }
            block.done();
        }
        return rules;
    }

    private static Target target(Block block) {
        var targets = new ArrayList<Target>();
        block.text("line").ifPresent(line -> targets.add(new Target.Lines(List.of(line))));
        var lines = block.texts("lines");
        if (!lines.isEmpty()) {
            targets.add(new Target.Lines(lines));
        }
        block.text("received").filter("Yes"::equals).ifPresent(yes -> targets.add(new Target.Received()));
        block.text("set aside").ifPresent(reason -> targets.add(new Target.SetAside(reason)));
        if (targets.size() != 1) {
            block.fault(
                    "line",
                    targets.isEmpty() ? "This rule leads nowhere." : "This rule leads to several places.",
                    "Give it one of 'line: L01', 'lines: [L01, L02]', 'received: true', 'set aside: the reason'.");
        }
        return targets.isEmpty() ? new Target.Received() : targets.get(0);
    }

    private static Long money(Block block, String name, Long otherwise) {
        var written = block.text(name);
        if (written.isEmpty()) {
            return otherwise;
        }
        var pence = Pence.pounds(Value.of(written.get())).map(Pence::whole);
        if (pence.isEmpty() || pence.get().isEmpty()) {
            block.fault(name, "'" + name + "' reads '" + written.get() + "'.", AMOUNT);
            return 0L;
        }
        return pence.get().getAsLong();
    }
}
