package uk.safersheets.api.cycle;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.safersheets.access.Role;
import uk.safersheets.api.BadJsonException;
import uk.safersheets.api.WordOf;
import uk.safersheets.cycle.Rule;
import uk.safersheets.cycle.Rules;
import uk.safersheets.cycle.Shift;
import uk.safersheets.cycle.Step;

/**
 * A step of a cycle.
 *
 * @param id small letters, digits and hyphens; it stays when the title changes
 * @param title without figures or names of people
 * @param template of the book that it is about; null where it has none, so that a person says when it is done
 * @param rule such as {@code quarterly}, {@code yearly on 31 January for the year after} or {@code every 4 weeks from 4
 *     September 2019}
 * @param daysAfter how many days after the rule's day it is due, 0 to 366; 0 when left out
 * @param whenNotWorking where that is a weekend or a bank holiday; {@code before} when left out
 * @param owner the role that answers for it; null where nobody in particular does
 */
public record StepJson(
        String id,
        String title,
        @Nullable String template,
        String rule,
        @Nullable Integer daysAfter,
        @WordOf(Shift.class) @Nullable String whenNotWorking,
        @WordOf(Role.class) @Nullable String owner) {

    public static StepJson of(Step step) {
        return new StepJson(
                step.id(),
                step.title(),
                step.template(),
                step.rule().toString(),
                step.daysAfter(),
                step.shift().word(),
                step.owner() == null ? null : step.owner().word());
    }

    /** @throws BadJsonException naming what is missing or cannot be */
    Step step() {
        String named = require(id, "id");
        try {
            return new Step(
                    named,
                    require(title, "title"),
                    blankOrNull(template),
                    rule(named),
                    daysAfter == null ? 0 : daysAfter,
                    shift(),
                    role());
        } catch (IllegalArgumentException wrong) {
            throw new BadJsonException(String.valueOf(wrong.getMessage()));
        }
    }

    private Shift shift() {
        return whenNotWorking == null
                ? Shift.BEFORE
                : Shift.of(whenNotWorking).orElseThrow(() -> wrong("whenNotWorking", whenNotWorking));
    }

    private @Nullable Role role() {
        return owner == null || owner.isBlank()
                ? null
                : Role.of(owner.strip()).orElseThrow(() -> wrong("owner", owner));
    }

    private Rule rule(String named) {
        Optional<Rule> read = Rules.read(require(rule, "rule"));
        return read.orElseThrow(() -> new BadJsonException(
                "The step '" + named + "' has the rule '" + rule + "'. Write " + Rules.FORMS + "."));
    }

    private BadJsonException wrong(String name, @Nullable String value) {
        return new BadJsonException("The step '" + id + "' has the " + name + " '" + value + "', which is not one.");
    }

    private static @Nullable String blankOrNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static String require(@Nullable String value, String name) {
        if (value == null || value.isBlank()) {
            throw new BadJsonException("A step has no " + name + ".");
        }
        return value.strip();
    }
}
