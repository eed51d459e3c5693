package uk.safersheets.json;

import java.util.List;
import java.util.stream.Collectors;
import uk.safersheets.cell.Texts;
import uk.safersheets.json.LayoutProposalJson.Column;
import uk.safersheets.ledger.Meaning;

/** The map of a ledger as we guess it, as text for a person to correct. */
public final class ProposedMap {
    private static final String RULES = """
            # Which code belongs to which line of the fund; take the # away and go on.
            # rules:
            #   - {line: L01, cost centre: 4410, project: YP01}
            #   - {received: true, cost centre: 4410, subjective: 9210}
            """;

    private ProposedMap() {}

    /** @param fileName of the export */
    public static String text(LayoutProposalJson proposal, String fileName) {
        var known = proposal.columns().stream()
                .filter(column -> column.meaning() != null)
                .toList();
        var unknown = proposal.columns().stream()
                .filter(column -> column.meaning() == null)
                .toList();
        return "# What the headings of " + Texts.tidy(fileName) + " mean, as we guess. Put right what is wrong.\n"
                + "# The name of the ledger stays the same for every file of it.\n"
                + "source: " + Json.text(fileName.replaceFirst("\\.\\w+$", "")) + "\ncolumns:\n"
                + lines("  ", known)
                + (unknown.isEmpty()
                        ? ""
                        : "  # Of these we know nothing. A meaning is one of " + String.join(", ", proposal.meanings())
                                + ".\n" + lines("  # ?: ", unknown))
                + periods(known)
                + RULES;
    }

    private static String lines(String before, List<Column> columns) {
        return columns.stream()
                .map(column -> before + (column.meaning() == null ? "" : column.meaning() + ": ")
                        + Json.text(column.heading()) + "  # " + column.shown() + "\n")
                .collect(Collectors.joining());
    }

    /** Only a person can say what month a period is. */
    private static String periods(List<Column> known) {
        boolean hasDate = known.stream().anyMatch(column -> Meaning.DATE.word().equals(column.meaning()));
        return known.stream()
                .filter(column -> !hasDate && Meaning.PERIOD.word().equals(column.meaning()))
                .flatMap(column -> column.first().stream().filter(text -> !text.isEmpty()))
                .findFirst()
                .map(period -> "# Which month is the period " + period + "? Ask finance, write it here as 2023-04,"
                        + " and take the # away.\n# periods: {" + period + ": }\n")
                .orElse("");
    }
}
