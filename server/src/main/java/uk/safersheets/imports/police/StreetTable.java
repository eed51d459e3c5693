package uk.safersheets.imports.police;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A table of facts about data.police.uk that is kept beside the program: columns parted by tabs, # before a remark. */
final class StreetTable {
    private StreetTable() {}

    static List<String[]> rows(String name) {
        var table = Objects.requireNonNull(
                StreetTable.class.getResourceAsStream("/uk/safersheets/imports/police/" + name), name);
        try (var lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
