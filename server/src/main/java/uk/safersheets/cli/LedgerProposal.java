package uk.safersheets.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import uk.safersheets.api.reconciliation.LayoutProposalJson;
import uk.safersheets.app.NamedFile;
import uk.safersheets.app.reconciliation.ProposeLayout;
import uk.safersheets.excel.opc.UploadLimits;
import uk.safersheets.text.ledgermap.ProposedMap;

/** What the headings of an export may mean, for a person who has no map of it yet. */
record LedgerProposal(NamedFile ledger, LayoutProposalJson layout) {
    private static final String ROW = "  %-12s  %-24s  %s";
    private static final int SHOWN = 60;

    static LedgerProposal of(NamedFile ledger) {
        return new LedgerProposal(ledger, new ProposeLayout(UploadLimits.STANDARD).run(ledger));
    }

    void print(PrintWriter out) {
        out.println(ledger.name() + ": row " + layout.row() + " has "
                + layout.columns().size() + " headings. Look at what stands under each, and whether we guessed right:");
        out.println();
        for (var column : layout.columns()) {
            String first = column.shown();
            out.println(String.format(
                            ROW,
                            column.meaning() == null ? "not placed" : column.meaning(),
                            column.heading(),
                            first.length() > SHOWN ? first.substring(0, SHOWN) + "…" : first)
                    .stripTrailing());
        }
        out.println();
        if (!layout.unplaced().isEmpty()) {
            out.println("We cannot place "
                    + layout.unplaced().stream()
                            .map(column -> "'" + column.heading() + "'")
                            .collect(Collectors.joining(", "))
                    + ". Say in the map what each means, or that it is not needed.");
        }
        if (layout.dates() != null) {
            out.println(layout.dates().message() + " " + layout.dates().fix());
        }
    }

    /** Writes the map to correct; what somebody has corrected is never replaced. */
    void write(Path map) throws IOException {
        if (Files.exists(map)) {
            throw new IllegalArgumentException(map + " is there already. Name another file after --propose.");
        }
        WholeFile.write(map, ProposedMap.text(layout, ledger.name()).getBytes(StandardCharsets.UTF_8));
    }
}
