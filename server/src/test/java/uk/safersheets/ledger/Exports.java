package uk.safersheets.ledger;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import uk.safersheets.ledger.layout.ColumnRole;
import uk.safersheets.ledger.layout.FiscalPeriods;
import uk.safersheets.ledger.layout.Layout;
import uk.safersheets.ledger.text.CsvRows;

/** Small exports, written as a finance system would. */
final class Exports {
    /** The simplest layout with lines. */
    static final Layout LAYOUT = layout("number=No", "line=Ln", "date=Date", "amount=Net", "supplier=Supplier");

    private Exports() {}

    static Layout layout(String... headings) {
        return layout(Layout.Vat.LEFT_OUT, null, headings);
    }

    static Layout layout(Layout.Vat vat, FiscalPeriods periods, String... headings) {
        Map<ColumnRole, List<String>> map = new EnumMap<>(ColumnRole.class);
        Arrays.stream(headings)
                .map(heading -> heading.split("="))
                .forEach(pair -> map.put(ColumnRole.of(pair[0]).orElseThrow(), List.of(pair[1].split("\\|"))));
        return new Layout("test", map, vat, periods, null);
    }

    static LedgerFile file(Layout layout, String... lines) {
        return file(layout, StandardCharsets.UTF_8, lines);
    }

    static LedgerFile file(Layout layout, Charset encoding, String... lines) {
        byte[] bytes = String.join("\r\n", lines).getBytes(encoding);
        var tab =
                LedgerTab.text(CsvRows.read(bytes, "test.csv", layout.choices().separator()));
        return LedgerReader.read(List.of(tab), layout, "test.csv", true);
    }

    static Ledger ledger(LedgerFile... files) {
        return Ledger.of(List.of(files));
    }
}
