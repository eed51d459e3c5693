package uk.safersheets.returns;

import static uk.safersheets.contract.TableRole.FUNDING_LINES;
import static uk.safersheets.contract.TableRole.OUTCOMES;
import static uk.safersheets.returns.Section.Column.figures;
import static uk.safersheets.returns.Section.Column.words;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import uk.safersheets.contract.TableColumnRole;
import uk.safersheets.contract.TableRole;

/** The tables about what the money is for and what it achieved. */
final class ResultSections {
    private final FunderReturn made;

    ResultSections(FunderReturn made) {
        this.made = made;
    }

    /** Every outcome; a line that counts and has none stands there with what was not entered. */
    Section outcomes() {
        var rows = new ArrayList<List<Entry>>();
        for (var line : made.lines()) {
            var own = made.outcomes().stream()
                    .filter(one -> one.line().equalsIgnoreCase(line.line()))
                    .toList();
            own.forEach(one -> rows.add(row(line.line(), line.initiative(), one)));
            if (own.isEmpty() && line.counts()) {
                rows.add(row(line.line(), line.initiative(), new Outcome(line.line(), "", "", null, null, "")));
            }
        }
        made.outcomes().stream()
                .filter(one -> made.line(one.line()).isEmpty())
                .forEach(one -> rows.add(row(one.line(), "", one)));
        return new Section(
                made.contract().sheet(OUTCOMES),
                made.contract().sheet(OUTCOMES),
                "What the money achieved, for each line that counts.",
                List.of(
                        words(made.contract().key(FUNDING_LINES), 8),
                        words(made.contract().heading(FUNDING_LINES, TableColumnRole.INITIATIVE), 36),
                        words(outcome(TableColumnRole.MEASURE), 36),
                        words(outcome(TableColumnRole.UNIT), 14),
                        figures(outcome(TableColumnRole.TARGET)),
                        figures(outcome(TableColumnRole.ACHIEVED)),
                        words(outcome(TableColumnRole.NOTES), 30)),
                rows);
    }

    private String outcome(TableColumnRole role) {
        return made.contract().heading(OUTCOMES, role);
    }

    private static List<Entry> row(String line, String initiative, Outcome one) {
        return List.of(
                Entry.words(line),
                Entry.words(initiative),
                Entry.words(one.measure()),
                Entry.words(one.unit()),
                Entry.number(one.target()),
                Entry.number(one.achieved()),
                Entry.words(one.notes()));
    }

    /** What has to be published of each grant: to whom, what for, how much, on which conditions, and why. */
    Section grants() {
        var conditions = Entry.words(made.conditions().stream()
                .map(one -> one.reference() + " " + one.asked())
                .collect(Collectors.joining("; ")));
        return new Section(
                        "Grants",
                        "Schedule of grants for publication",
                        grantsNote(),
                        List.of(
                                words(made.contract().key(FUNDING_LINES), 8),
                                words("Recipient", 24),
                                words(made.contract().heading(FUNDING_LINES, TableColumnRole.PURPOSE), 40),
                                figures("Amount"),
                                words(made.contract().sheet(TableRole.CONDITIONS), 40),
                                words("Reasons", 40)),
                        made.lines().stream()
                                .filter(ReturnLine::counts)
                                .map(line -> grant(line, conditions))
                                .toList())
                .withTotals();
    }

    private static List<Entry> grant(ReturnLine line, Entry conditions) {
        String purpose = line.purpose().isEmpty() ? line.initiative() : line.initiative() + ": " + line.purpose();
        return List.of(
                Entry.words(line.line()),
                Entry.words(line.recipient()),
                Entry.words(purpose),
                Entry.money(line.counted()),
                conditions,
                Entry.words(line.priority()));
    }

    private String grantsNote() {
        String start = "The recipient is the agency that leads the line; the reason is the priority that it serves.";
        var waiting = made.lines().stream()
                .filter(line -> line.inTotal() == InTotal.TO_CHOOSE)
                .map(ReturnLine::line)
                .toList();
        return waiting.isEmpty()
                ? start
                : start + " Left out until one option is chosen: " + String.join(", ", waiting) + ".";
    }
}
