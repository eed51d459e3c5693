package uk.safersheets.store.move;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.safersheets.store.db.Content;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.db.Rows;
import uk.safersheets.store.db.Sha256;
import uk.safersheets.store.db.StoreException;

/**
 * Copies the workbooks, kept batch by batch: what an interrupted move brought is looked at, and not brought again. One
 * workbook at a time is in memory.
 */
final class ContentCopy {
    private static final int PAGE = 500;
    private static final long BATCH_BYTES = 32L * 1024 * 1024;

    private static final String NEXT =
            "SELECT sha256, size FROM content WHERE sha256 > ? ORDER BY sha256 LIMIT " + PAGE;
    private static final String THESE = "SELECT sha256, size FROM content WHERE sha256 IN (%s)";
    private static final String BYTES = "SELECT bytes FROM content WHERE sha256 = ?";
    private static final String ALL = "SELECT count(*), coalesce(sum(size), 0) FROM content";

    private final Connection source;
    private final Database target;
    private final MoveProgress progress;
    private long all;
    private long allBytes;
    private long rows;
    private long bytes;
    private long resumed;

    private ContentCopy(Connection source, Database target, MoveProgress progress) {
        this.source = source;
        this.target = target;
        this.progress = progress;
    }

    private record Workbook(String sha256, long size) {}

    /**
     * Copies what is not there yet.
     *
     * @return how many were there already
     * @throws StoreException when one of them is damaged, on either side
     */
    static long run(Connection source, Database target, MoveProgress progress) throws SQLException {
        var copy = new ContentCopy(source, target, progress);
        copy.run();
        return copy.resumed;
    }

    /** How many workbooks of a target its source does not have. */
    static long foreign(Connection source, Connection target) throws SQLException {
        long foreign = 0;
        for (var page = next(target, ""); !page.isEmpty(); page = next(target, last(page))) {
            foreign += page.size() - these(source, page).size();
        }
        return foreign;
    }

    private void run() throws SQLException {
        try (var select = source.prepareStatement(ALL);
                var row = select.executeQuery()) {
            row.next();
            all = row.getLong(1);
            allBytes = row.getLong(2);
        }
        for (var page = next(source, ""); !page.isEmpty(); page = next(source, last(page))) {
            var looked = page;
            Map<String, Long> there = target.read("look at the workbooks", to -> these(to, looked));
            for (var one : page) {
                Long size = there.get(one.sha256());
                if (size != null) {
                    resume(one, size);
                }
            }
            copy(page.stream().filter(one -> !there.containsKey(one.sha256())).toList());
        }
        tell();
    }

    private void copy(List<Workbook> missing) throws SQLException {
        var batch = new ArrayList<Workbook>();
        long waiting = 0;
        for (var one : missing) {
            batch.add(one);
            waiting += one.size();
            if (waiting >= BATCH_BYTES) {
                keep(batch);
                batch.clear();
                waiting = 0;
            }
        }
        keep(batch);
    }

    private void keep(List<Workbook> batch) {
        if (!batch.isEmpty()) {
            target.alone("keep workbooks", to -> {
                for (var one : batch) {
                    Content.keep(to, one.sha256(), whole("where it comes from", source, one));
                }
                return null;
            });
            batch.forEach(this::count);
            tell();
        }
    }

    private void resume(Workbook one, long size) {
        if (size != one.size()) {
            throw new StoreException(
                    "Workbook " + one.sha256() + " was disposed of since the interrupted move began: begin anew, in an"
                            + " empty store.",
                    null);
        }
        target.read("look at a workbook", to -> whole("where it was brought to", to, one));
        resumed++;
        count(one);
    }

    private void count(Workbook one) {
        rows++;
        bytes += one.size();
    }

    private void tell() {
        progress.at(new MoveProgress.State(MovedTables.CONTENT, rows, all, bytes, allBytes));
    }

    /** What was emptied with a book that was disposed of has no bytes that could fit its hash. */
    private static byte[] whole(String where, Connection connection, Workbook one) throws SQLException {
        try (var select = connection.prepareStatement(BYTES)) {
            select.setString(1, one.sha256());
            byte[] bytes = Rows.one(select, row -> row.getBytes(1));
            if (one.size() > 0 && !Sha256.of(bytes).equals(one.sha256())) {
                throw new StoreException(
                        "Workbook " + one.sha256() + " is damaged " + where
                                + ": its bytes are not those that were kept." + " 'verify' says what else is.",
                        null);
            }
            return bytes;
        }
    }

    private static String last(List<Workbook> page) {
        return page.get(page.size() - 1).sha256();
    }

    private static List<Workbook> next(Connection connection, String after) throws SQLException {
        var page = new ArrayList<Workbook>();
        try (var select = connection.prepareStatement(NEXT)) {
            select.setString(1, after);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    page.add(new Workbook(rows.getString(1), rows.getLong(2)));
                }
            }
        }
        return page;
    }

    private static Map<String, Long> these(Connection connection, List<Workbook> page) throws SQLException {
        var there = new HashMap<String, Long>();
        try (var select = connection.prepareStatement(THESE.formatted(Rows.marks(page.size())))) {
            for (int i = 0; i < page.size(); i++) {
                select.setString(i + 1, page.get(i).sha256());
            }
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    there.put(rows.getString(1), rows.getLong(2));
                }
            }
        }
        return there;
    }
}
