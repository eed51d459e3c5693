package uk.safersheets.app.imports;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import uk.safersheets.imports.ImportFile;
import uk.safersheets.imports.ImportProgress;

/** A file whose rows are counted as they are read, together with those of the others. */
final class CountedFile implements ImportFile {
    private static final int EVERY = 5_000;

    private final ImportFile file;
    private final AtomicLong rows;

    /** @param rows of all files */
    CountedFile(ImportFile file, AtomicLong rows) {
        this.file = file;
        this.rows = rows;
    }

    @Override
    public String name() {
        return file.name();
    }

    @Override
    public String sha256() throws IOException {
        return file.sha256();
    }

    @Override
    public void read(Sheets sheets, ImportProgress progress) throws IOException {
        file.read(
                name -> {
                    var taker = sheets.sheet(name);
                    return taker == null
                            ? null
                            : (number, values) -> {
                                long so = rows.incrementAndGet();
                                if (so % EVERY == 0) {
                                    progress.rows(so);
                                }
                                return taker.row(number, values);
                            };
                },
                progress);
    }
}
