package uk.safersheets.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;
import uk.safersheets.ledger.ReadingChoices;
import uk.safersheets.ledger.SetAside;
import uk.safersheets.ledger.text.Separator;

/** What a person says on the command line of how a ledger's files are read. */
final class ReadingOptions {
    @Option(
            names = "--separator",
            paramLabel = "SEPARATOR",
            description = "What keeps the values of a text apart: comma, semicolon, tab or bar.")
    private String separator;

    @Option(
            names = "--set-aside",
            paramLabel = "PLACE=REASON",
            description = "Leave out a row or a tab, such as 'row 14=Total without a word' or 'tab May=A copy'.")
    private Map<String, String> setAside = new LinkedHashMap<>();

    ReadingChoices choices() {
        var places = setAside.entrySet().stream()
                .map(entry -> new SetAside(entry.getKey(), entry.getValue().strip()))
                .toList();
        if (places.stream().anyMatch(one -> one.reason().isEmpty())) {
            throw new IllegalArgumentException("--set-aside needs a reason, such as 'row 14=Total without a word'.");
        }
        return new ReadingChoices(separator == null ? null : separator(separator), places);
    }

    private static Separator separator(String said) {
        return Separator.of(said)
                .orElseThrow(() -> new IllegalArgumentException(
                        "--separator reads '" + said + "'. Write comma, semicolon, tab or bar."));
    }
}
