package uk.safersheets.text.ledgermap;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.safersheets.api.Json;
import uk.safersheets.api.reconciliation.LayoutProposalJson;
import uk.safersheets.api.reconciliation.LayoutProposalJson.Column;
import uk.safersheets.cell.Texts;
import uk.safersheets.ledger.layout.ColumnRole;

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
        return "# What the headings of " + Texts.tidy(fileName) + " mean, as we guess. Put right what is wrong.\n"
                + "# The name of the ledger stays the same for every file of it.\n"
                + "source: " + Json.text(fileName.replaceFirst("\\.\\w+$", "")) + "\ncolumns:\n"
                + lines(proposal.placed(), column -> column.meaning() + ": " + Json.text(column.heading()))
                + block("not needed:\n", proposal.notNeeded(), column -> "- " + Json.text(column.heading()))
                + block(
                        "# We cannot place these. Write after each colon 'not needed', or one of "
                                + String.join(", ", proposal.meanings()) + ".\nother columns:\n",
                        proposal.unplaced(),
                        column -> Json.text(column.heading()) + ":")
                + dates(proposal.dates())
                + periods(proposal.placed())
                + RULES;
    }

    private static String block(String start, List<Column> columns, Function<Column, String> line) {
        return columns.isEmpty() ? "" : start + lines(columns, line);
    }

    private static String lines(List<Column> columns, Function<Column, String> line) {
        return columns.stream()
                .map(column -> "  " + line.apply(column) + "  # " + column.shown() + "\n")
                .collect(Collectors.joining());
    }

    /** Only a person can say which order is right. */
    private static String dates(LayoutProposalJson.@Nullable Dates asked) {
        return asked == null
                ? ""
                : "# " + asked.message() + " " + asked.fix() + "\n# Write one of " + String.join(", ", asked.answers())
                        + " after the colon.\ndates:\n";
    }

    /** Only a person can say what month a period is. */
    private static String periods(List<Column> known) {
        boolean hasDate =
                known.stream().anyMatch(column -> ColumnRole.DATE.word().equals(column.meaning()));
        return known.stream()
                .filter(column -> !hasDate && ColumnRole.PERIOD.word().equals(column.meaning()))
                .flatMap(column -> column.first().stream().filter(text -> !text.isEmpty()))
                .findFirst()
                .map(period -> "# Which month is the period " + period + "? Ask finance, write it here as 2023-04,"
                        + " and take the # away.\n# periods: {" + period + ": }\n")
                .orElse("");
    }
}
