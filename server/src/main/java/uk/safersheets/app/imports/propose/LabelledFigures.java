package uk.safersheets.app.imports.propose;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import uk.safersheets.app.imports.propose.PublicFigures.Answer;
import uk.safersheets.cell.Period;
import uk.safersheets.cell.Submission;
import uk.safersheets.contract.Contract;
import uk.safersheets.contract.TableColumnRole;
import uk.safersheets.contract.TableRole;
import uk.safersheets.imports.names.PlainForm;

/** Public figures by all the names that a workbook says mean the same. */
final class LabelledFigures {
    private final PublicFigures figures;
    private final List<Label> labels;

    /** A name and what it stands for, in the form in which names are compared. */
    private record Label(String name, String plain, String means) {}

    private LabelledFigures(PublicFigures figures, List<Label> labels) {
        this.figures = figures;
        this.labels = labels;
    }

    /** By their own names alone. */
    static LabelledFigures plain(PublicFigures figures) {
        return new LabelledFigures(figures, List.of());
    }

    static LabelledFigures of(Contract contract, Submission submission, PublicFigures figures) {
        var labels = FigureTable.of(contract, submission, TableRole.LABELS)
                .map(table -> table.rows()
                        .map(row -> new Label(
                                table.key(row), PlainForm.of(table.key(row)), table.text(row, TableColumnRole.MEANS)))
                        .toList())
                .orElse(List.of());
        return new LabelledFigures(figures, labels);
    }

    /** By its own name; where nothing has it, by another that means the same. */
    Answer count(String area, String type, Period days) {
        var own = figures.count(area, type, days.start(), days.end());
        if (own.amountOrNull() != null) {
            return own;
        }
        return others(type).stream()
                .map(other -> figures.count(area, other, days.start(), days.end()))
                .filter(answer -> answer.amountOrNull() != null)
                .findFirst()
                .orElse(own);
    }

    private Set<String> others(String type) {
        var names = new LinkedHashSet<String>();
        labels.stream()
                .filter(label -> label.plain().equals(PlainForm.of(type)))
                .findFirst()
                .ifPresent(own -> {
                    names.add(own.means());
                    String means = PlainForm.of(own.means());
                    labels.stream()
                            .filter(label -> PlainForm.of(label.means()).equals(means))
                            .forEach(label -> names.add(label.name()));
                });
        return names;
    }
}
