package uk.safersheets.check.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import uk.safersheets.cell.Cell;
import uk.safersheets.cell.Severity;
import uk.safersheets.cell.Texts;
import uk.safersheets.check.CheckContext;
import uk.safersheets.check.Checker;
import uk.safersheets.check.DisplayText;
import uk.safersheets.check.FaultCollector;
import uk.safersheets.check.Finding;
import uk.safersheets.contract.Field;

/**
 * The printed labels beside the named cells, such as those of Details: none may be reworded. Only a sheet that prints its
 * labels at the left of its named cells is looked at, which shows by most of them standing there.
 */
public final class FieldLabels implements Checker {
    private static final String RULE = "V003";
    /** What the template prints after the label of an entry that is required. */
    private static final Pattern REQUIRED = Pattern.compile(" ?(?:\\(required\\)|\\*|:)$");

    private record Printed(Field field, Cell label) {
        boolean isRight() {
            String reads =
                    REQUIRED.matcher(Texts.tidy(label.value().toString())).replaceFirst("");
            return reads.equals(Texts.tidy(field.label()));
        }
    }

    @Override
    public void look(CheckContext inspection, FaultCollector faults) {
        Map<String, List<Printed>> bySheet = new HashMap<>();
        for (var field : inspection.contract().fields()) {
            var label = inspection.submission().labels().get(field.name());
            if (label != null && !field.label().isBlank()) {
                bySheet.computeIfAbsent(label.ref().sheet(), sheet -> new ArrayList<>())
                        .add(new Printed(field, label));
            }
        }
        for (var printed : bySheet.values()) {
            long right = printed.stream().filter(Printed::isRight).count();
            if (right * 2 > printed.size()) {
                printed.stream().filter(label -> !label.isRight()).forEach(label -> faults.add(reworded(label)));
            }
        }
    }

    private static Finding reworded(Printed printed) {
        var sent = printed.label();
        String reads = sent.value().isBlank()
                ? "is blank"
                : "reads " + DisplayText.quoted(sent.value().toString());
        return Finding.of(RULE, Severity.ERROR)
                .cell(sent.ref())
                .label(printed.field().label())
                .found(sent.value().isBlank() ? null : sent.value())
                .message("The label in " + sent.ref().a1() + " should read "
                        + DisplayText.quoted(printed.field().label()) + " but " + reads + ".")
                .fix("Change it back so we can match your figures.")
                .build();
    }
}
