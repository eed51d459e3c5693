package uk.safersheets.text.cycle;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.safersheets.access.Role;
import uk.safersheets.contract.FaultyTemplateException;
import uk.safersheets.contract.TemplateFault;
import uk.safersheets.cycle.Rule;
import uk.safersheets.cycle.Rules;
import uk.safersheets.cycle.Shift;
import uk.safersheets.cycle.Step;
import uk.safersheets.text.yaml.Block;
import uk.safersheets.text.yaml.TextFaults;
import uk.safersheets.text.yaml.YamlText;

/** Reads the steps of a year's cycle, in YAML or JSON. */
public final class CycleFile {
    private static final String SHIFT = "when not working";
    private static final String DAYS_AFTER = "days after";
    private static final String ROLES = "Write officer, analyst, finance, approver, scrutiny or administrator.";

    private CycleFile() {}

    /**
     * Reads a cycle's steps.
     *
     * @param name the file's, for messages
     * @throws IllegalArgumentException with every unknown word and wrong step, each with its line
     */
    public static List<Step> read(String name, byte[] bytes) {
        try {
            var faults = new TextFaults(name);
            var text = Block.of(faults, "", YamlText.read(name, new String(bytes, StandardCharsets.UTF_8)));
            var steps = new ArrayList<Step>();
            for (var block : text.blocks("steps")) {
                step(block).ifPresent(steps::add);
            }
            text.done();
            faults.throwIfAny();
            return steps;
        } catch (FaultyTemplateException faulty) {
            throw new IllegalArgumentException(
                    String.join(
                            " ",
                            faulty.faults().stream()
                                    .map(TemplateFault::toString)
                                    .toList()),
                    faulty);
        }
    }

    private static Optional<Step> step(Block block) {
        String id = block.needed("id", "Write one such as quarterly-review.");
        String title = block.needed("title", "Say what it is.");
        var template = block.text("template");
        var rule = rule(block);
        int daysAfter = block.whole(DAYS_AFTER, 0);
        var shift = shift(block);
        var owner = owner(block);
        block.done();
        if (id.isEmpty() || title.isEmpty() || rule.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Step(id, title, template.orElse(null), rule.get(), daysAfter, shift, owner));
        } catch (IllegalArgumentException wrong) {
            block.fault("id", String.valueOf(wrong.getMessage()), "Put the step right.");
            return Optional.empty();
        }
    }

    private static Optional<Rule> rule(Block block) {
        String written = block.needed("rule", "Write " + Rules.FORMS + ".");
        var rule = Rules.read(written);
        if (rule.isEmpty() && !written.isEmpty()) {
            block.fault("rule", "'" + written + "' is no rule.", "Write " + Rules.FORMS + ".");
        }
        return rule;
    }

    private static Shift shift(Block block) {
        var written = block.text(SHIFT);
        var shift = written.flatMap(Shift::of);
        if (written.isPresent() && shift.isEmpty()) {
            block.fault(SHIFT, "'" + written.get() + "' is no such day.", "Write before, after or none.");
        }
        return shift.orElse(Shift.BEFORE);
    }

    private static @Nullable Role owner(Block block) {
        var written = block.text("owner");
        var role = written.flatMap(Role::of);
        if (written.isPresent() && role.isEmpty()) {
            block.fault("owner", "'" + written.get() + "' is no role.", ROLES);
        }
        return role.orElse(null);
    }
}
