package uk.safersheets.text.template;

import java.util.Optional;
import uk.safersheets.contract.Line;
import uk.safersheets.text.yaml.Block;

/** A rule in a text file, where what the contract heads as Rule is written {@code id}. */
record RuleLine(Block block) implements Line {
    @Override
    public Optional<String> text(String heading) {
        return block.text(name(heading));
    }

    @Override
    public void fault(String heading, String message, String fix) {
        block.fault(name(heading), message, fix);
    }

    private static String name(String heading) {
        return heading.equals("Rule") ? "id" : heading;
    }
}
