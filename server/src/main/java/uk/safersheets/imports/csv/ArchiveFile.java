package uk.safersheets.imports.csv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.Plural;
import uk.safersheets.imports.BadImportException;
import uk.safersheets.imports.ImportFile;
import uk.safersheets.imports.ImportProgress;

/** A .zip of text files, such as the months of data.police.uk, read one after the other in the order of their names. */
public final class ArchiveFile implements ImportFile {
    private final String name;
    private final Path path;
    private final ArchiveLimits limits;
    private @Nullable String sha256;

    /**
     * @param name as its owner calls it
     * @param path where it lies
     */
    public ArchiveFile(String name, Path path, ArchiveLimits limits) {
        this.name = name;
        this.path = path;
        this.limits = limits;
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

    /** Its sheets are its files, each named with its folder. */
    @Override
    public void read(Sheets sheets, ImportProgress progress) throws IOException {
        try (var zip = new ZipFile(path.toFile())) {
            if (zip.size() > limits.files()) {
                throw refused("it holds " + Plural.count(zip.size(), "file") + ", more than the "
                        + Plural.number(limits.files()) + " we take. Choose fewer months or forces");
            }
            long size = Files.size(path);
            var budget = new Unpacking(name, size, limits);
            long packed = 0;
            for (var entry : entries(zip)) {
                var rows = sheets.sheet(entry.getName());
                if (rows != null) {
                    read(zip, entry, rows, budget, report(progress, packed, size));
                }
                packed += Math.max(0, entry.getCompressedSize());
                progress.at(name, Math.min(packed, size), size);
            }
        } catch (ZipException broken) {
            throw refused("it is damaged or was cut short (" + broken.getMessage()
                    + "). Get it again from where it is published");
        }
    }

    private ImportProgress report(ImportProgress progress, long before, long size) {
        return (file, done, of) -> progress.at(name, Math.min(size, before + done), size);
    }

    private void read(ZipFile zip, ZipEntry entry, Rows rows, Unpacking budget, ImportProgress progress)
            throws IOException {
        long packed = Math.max(0, entry.getCompressedSize());
        String place = name + ", " + entry.getName();
        budget.begin(place, packed);
        try (var in = new ReportingStream(zip.getInputStream(entry), null, done -> {
            budget.unpacked(done);
            progress.at(name, Math.min(packed, done), packed);
        })) {
            CsvRows.read(in, place, rows);
        }
    }

    private static List<? extends ZipEntry> entries(ZipFile zip) {
        return zip.stream()
                .filter(entry -> !entry.isDirectory())
                .sorted(Comparator.comparing(ZipEntry::getName))
                .toList();
    }

    private BadImportException refused(String problem) {
        return new BadImportException(name + " cannot be read: " + problem + ".");
    }
}
