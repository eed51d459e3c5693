package uk.safersheets.text.ledgermap;

import java.util.ArrayList;
import java.util.List;
import uk.safersheets.reconcile.Decision;
import uk.safersheets.reconcile.Decision.Share;
import uk.safersheets.text.yaml.Block;

/** The decisions in a ledger's map. */
final class DecisionLines {
    private DecisionLines() {}

    static List<Decision> read(Block map) {
        var decisions = new ArrayList<Decision>();
        for (var block : map.blocks("decisions")) {
            var number = block.needed("number", "Write the document's number.");
            var ledgerLine = block.text("ledger line").orElse(null);
            var parts = parts(block);
            var setAside = block.text("set aside").orElse(null);
            if (parts.isEmpty() == (setAside == null)) {
                block.fault(
                        "line",
                        "This decision leads " + (parts.isEmpty() ? "nowhere." : "to several places."),
                        "Give it one of 'line: L01', 'split: {L01: 100.00, L02: 50.00}', 'set aside: the reason'.");
            }
            decisions.add(new Decision(number, ledgerLine, parts, setAside));
            block.done();
        }
        return decisions;
    }

    private static List<Share> parts(Block block) {
        var parts = new ArrayList<Share>();
        block.text("line").ifPresent(line -> parts.add(new Share(line, null)));
        var split = block.block("split");
        for (var line : split.names()) {
            parts.add(new Share(line, LedgerMapFile.money(split, line)));
        }
        return parts;
    }
}
