package uk.safersheets.imports.csv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import uk.safersheets.imports.ImportFile;
import uk.safersheets.imports.ImportProgress;

/** A text file of rows. */
public final class TextFile implements ImportFile {
    private final String name;
    private final Path path;
    private @Nullable String sha256;

    /**
     * @param name as its owner calls it
     * @param path where it lies
     */
    public TextFile(String name, Path path) {
        this.name = name;
        this.path = path;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String sha256() throws IOException {
        String known = sha256;
        if (known == null) {
            known = Sha256.of(path);
            sha256 = known;
        }
        return known;
    }

    @Override
    public void read(Sheets sheets, ImportProgress progress) throws IOException {
        long size = Files.size(path);
        var rows = sheets.sheet(name);
        if (rows == null) {
            return;
        }
        var digest = Sha256.begin();
        try (var in = new ReportingStream(Files.newInputStream(path), digest, done -> progress.at(name, done, size))) {
            CsvRows.read(in, name, rows);
            if (in.isAtEnd()) {
                sha256 = Sha256.end(digest);
            }
        }
        progress.at(name, size, size);
    }
}
