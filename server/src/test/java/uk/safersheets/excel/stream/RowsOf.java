package uk.safersheets.excel.stream;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import uk.safersheets.imports.ImportFile;
import uk.safersheets.imports.ImportProgress;

/** All that a file gives, as lines {@code sheet row: a | b | c}. */
public final class RowsOf {
    private RowsOf() {}

    public static List<String> file(ImportFile file) throws IOException {
        var lines = new ArrayList<String>();
        file.read(
                sheet -> (number, values) -> {
                    lines.add(sheet + " " + number + ": " + String.join(" | ", values));
                    return true;
                },
                ImportProgress.NONE);
        return lines;
    }
}
