package uk.safersheets.imports.homeoffice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import uk.safersheets.excel.RawWorkbook;
import uk.safersheets.excel.ods.Ods;
import uk.safersheets.excel.ods.OpenDocumentFile;
import uk.safersheets.excel.stream.StreamedWorkbook;
import uk.safersheets.imports.ImportFile;
import uk.safersheets.imports.ImportProgress;

/** Tables of offences as the Home Office publishes them, with its own headings. */
final class Tables {
    static final String NEW = "Financial Year,Financial Quarter,Force Name,CSP Name,Offence Description,Offence Group,"
            + "Offence Subgroup,Offence Code,Number of Offences";
    static final String OLD = NEW.replace("Number of Offences", "Offence Count");

    private final Map<String, List<List<String>>> sheets = new LinkedHashMap<>();

    /** A sheet of lines, their cells between bars where they have any, otherwise between commas. */
    Tables sheet(String name, String... lines) {
        sheets.put(name, Stream.of(lines).map(Tables::cells).toList());
        return this;
    }

    /** A sheet with the newest headings and these rows of {@code quarter | partnership | subgroup | number}. */
    Tables year(String name, String year, String... rows) {
        return sheet(
                name,
                Stream.concat(Stream.of(NEW), Stream.of(rows).map(row -> full(year, row)))
                        .toArray(String[]::new));
    }

    /** Such a row in full, of Leicestershire. */
    static String full(String year, String row) {
        var cells = cells(row);
        return year + "|" + cells.get(0) + "|Leicestershire|" + cells.get(1) + "|" + cells.get(2) + " described|"
                + "Group of " + cells.get(2) + "|" + cells.get(2) + "|8N|" + cells.get(3);
    }

    private static List<String> cells(String line) {
        return Stream.of(line.split(line.contains("|") ? "\\|" : ",", -1))
                .map(String::strip)
                .toList();
    }

    ImportFile ods(String name) {
        var ods = new Ods();
        sheets.forEach(ods::rows);
        return OpenDocumentFile.open(ods.bytes(), name);
    }

    ImportFile xlsx(String name) {
        var book = new RawWorkbook();
        sheets.forEach((sheet, rows) -> {
            var xml = new StringBuilder();
            for (int row = 0; row < rows.size(); row++) {
                var cells = new ArrayList<String>();
                for (int col = 0; col < rows.get(row).size(); col++) {
                    String address = (char) ('A' + col) + String.valueOf(row + 1);
                    String value = rows.get(row).get(col);
                    cells.add(
                            value.matches("-?\\d+")
                                    ? "<c r=\"" + address + "\"><v>" + value + "</v></c>"
                                    : RawWorkbook.text(address, value.replace("&", "&amp;")));
                }
                xml.append(RawWorkbook.row(row + 1, cells.toArray(String[]::new)));
            }
            book.cells(sheet, xml.toString());
        });
        return StreamedWorkbook.open(book.bytes(), name);
    }

    /** As rows, whatever the format. */
    ImportFile file(String name) {
        return new ImportFile() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String sha256() {
                return "00";
            }

            @Override
            public void read(Sheets wanted, ImportProgress progress) {
                sheets.forEach((sheet, rows) -> {
                    var taker = wanted.sheet(sheet);
                    for (int row = 0; taker != null && row < rows.size() && taker.row(row + 1, rows.get(row)); row++) {
                        progress.at(name, row, rows.size());
                    }
                });
            }
        };
    }
}
