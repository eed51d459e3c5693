package uk.safersheets.app.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import uk.safersheets.imports.ImportKind;
import uk.safersheets.imports.ImportProgress;
import uk.safersheets.imports.ImportResult;

/** Reads files as the command line and an upload do, and makes some to read. */
final class Imports {
    private Imports() {}

    static ImportResult read(ImportKind kind, ReadImport.Choices choices, Path... files) {
        try {
            return new ReadImport()
                    .run(kind, Arrays.stream(files).map(ImportSource::of).toList(), choices, ImportProgress.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ImportResult read(ImportKind kind, Path... files) {
        return read(kind, ReadImport.Choices.NONE, files);
    }

    static ReadImport.Choices of(String partnership) {
        return new ReadImport.Choices(List.of(partnership), null, null, null);
    }

    static Path file(Path folder, String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }

    /** Texts by their names inside. */
    static Path zip(Path file, Map<String, String> texts) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                var zip = new ZipOutputStream(out)) {
            for (var text : new TreeMap<>(texts).entrySet()) {
                zip.putNextEntry(new ZipEntry(text.getKey()));
                zip.write(text.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    /** By {@code area|period|type}. */
    static Map<String, Long> counts(ImportResult result) {
        var counts = new TreeMap<String, Long>();
        result.counts().forEach(one -> counts.put(one.area() + "|" + one.period() + "|" + one.type(), one.count()));
        return counts;
    }
}
