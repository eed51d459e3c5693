package uk.safersheets.text.ledgermap;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.Value;
import uk.safersheets.contract.FaultyTemplateException;
import uk.safersheets.contract.TemplateFault;
import uk.safersheets.ledger.Pence;
import uk.safersheets.ledger.layout.ColumnRole;
import uk.safersheets.reconcile.CodingRule;
import uk.safersheets.reconcile.FaultyMapException;
import uk.safersheets.reconcile.LedgerMap;
import uk.safersheets.reconcile.LedgerMap.Instalment;
import uk.safersheets.reconcile.Target;
import uk.safersheets.text.yaml.Block;
import uk.safersheets.text.yaml.TextFaults;
import uk.safersheets.text.yaml.YamlText;

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
     * @throws FaultyMapException with every unknown word, missing heading and wrong amount, each with its line
     */
    public static LedgerMap read(String name, byte[] bytes) {
        try {
            var faults = new TextFaults(name);
            var text = Block.of(faults, "", YamlText.read(name, new String(bytes, StandardCharsets.UTF_8)));
            var map = new LedgerMapFile(text).map();
            faults.throwIfAny();
            return map;
        } catch (FaultyTemplateException faulty) {
            throw new FaultyMapException(
                    faulty.faults().stream().map(TemplateFault::toString).toList());
        }
    }

    private LedgerMap map() {
        var map = new LedgerMap(
                new LayoutLines(text).layout(),
                rules(),
                DecisionLines.read(text),
                money(text, "tolerance"),
                money(text, "opening"),
                received(),
                moneyOrNull(text, "closing"));
        text.done();
        return map;
    }

    private List<Instalment> received() {
        var instalments = new ArrayList<Instalment>();
        for (var block : text.blocks("received")) {
            var reference = block.needed("reference", "Say where it is written, such as Remittance of 15 April 2019.");
            instalments.add(new Instalment(reference, money(block, "amount")));
            block.done();
        }
        return instalments;
    }

    private List<CodingRule> rules() {
        var rules = new ArrayList<CodingRule>();
        for (var block : text.blocks("rules")) {
            var wanted = new EnumMap<ColumnRole, String>(ColumnRole.class);
            for (var meaning : ColumnRole.values()) {
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

    /** In pence; 0 where it is not written. */
    static long money(Block block, String name) {
        return Objects.requireNonNullElse(moneyOrNull(block, name), 0L);
    }

    /** In pence; null where it is not written. */
    static @Nullable Long moneyOrNull(Block block, String name) {
        var written = block.text(name);
        if (written.isEmpty()) {
            return null;
        }
        var pence = Pence.pounds(Value.of(written.get())).map(Pence::whole);
        if (pence.isEmpty() || pence.get().isEmpty()) {
            block.fault(name, "'" + name + "' reads '" + written.get() + "'.", AMOUNT);
            return 0L;
        }
        return pence.get().getAsLong();
    }
}
