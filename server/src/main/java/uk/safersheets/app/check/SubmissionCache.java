package uk.safersheets.app.check;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.Cell;
import uk.safersheets.cell.OutsideRow;
import uk.safersheets.cell.Submission;
import uk.safersheets.cell.Value;
import uk.safersheets.contract.Contract;
import uk.safersheets.excel.read.ContractSheets;

/**
 * What was read of the workbooks seen last, by the SHA-256 of their bytes. Bounded by the memory that their cells take:
 * at most {@link #MOST_BYTES}, and a workbook that is larger than all of it is not held at all. Safe to share.
 */
final class SubmissionCache {
    /** About 180 risk matrices of 28 issues: an eighth of the 250 MB that a service may take after a thousand checks. */
    static final long MOST_BYTES = 32L * 1024 * 1024;

    /** A cell with its reference and value takes this much, without what its text or formula has of its own. */
    private static final int BYTES_A_CELL = 112;

    private static final int BYTES_A_WORKBOOK = 4_096;

    private final Cache<String, Parsed> cache = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .<String, Parsed>weigher((sha256, parsed) -> weight(parsed.submission()))
            .executor(Runnable::run)
            .recordStats()
            .build();

    /**
     * One workbook as it was read.
     *
     * @param template the template it names; empty when it does not say
     * @param version the template version it names; empty when it does not say
     * @param sheets what its contract sheets tell, where it names no template
     * @param contractOrNull what it was read through; null for a template version that nobody knew
     */
    record Parsed(
            String template,
            String version,
            ContractSheets sheets,
            @Nullable Contract contractOrNull,
            Submission submission) {}

    /**
     * What a workbook holds.
     *
     * @param isCurrent whether it would be read through the same contract today
     * @param read reads it; what that throws is thrown here, and nothing is held
     */
    Submission get(String sha256, Predicate<Parsed> isCurrent, Supplier<Parsed> read) {
        var parsed = cache.get(sha256, key -> read.get());
        if (!isCurrent.test(parsed)) {
            parsed = read.get();
            cache.put(sha256, parsed);
        }
        return parsed.submission();
    }

    /** Lets go of everything: a book was disposed of, and nobody is to see its workbooks any more. */
    void clear() {
        cache.invalidateAll();
    }

    ReadWorkbook.Statistics statistics() {
        var stats = cache.stats();
        return new ReadWorkbook.Statistics(
                stats.hitCount(), stats.missCount(), stats.evictionCount(), cache.estimatedSize());
    }

    private static int weight(Submission submission) {
        long bytes = BYTES_A_WORKBOOK;
        for (var table : submission.tables().values()) {
            bytes += bytes(table.headings());
            for (var row : table.rows()) {
                bytes += bytes(row.cells());
            }
        }
        bytes += bytes(submission.fields().values()) + bytes(submission.labels().values());
        for (var row : submission.outside().orElse(List.<OutsideRow>of())) {
            bytes += bytes(row.cells());
        }
        return (int) Math.min(Integer.MAX_VALUE, bytes);
    }

    private static long bytes(Iterable<Cell> cells) {
        long bytes = 0;
        for (var cell : cells) {
            bytes += BYTES_A_CELL + characters(cell);
        }
        return bytes;
    }

    private static int characters(Cell cell) {
        int text = cell.value() instanceof Value.Text value ? value.text().length() : 0;
        return text + cell.formula().map(String::length).orElse(0);
    }
}
