package uk.safersheets.store.db;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The hash of every event, a line each, in a file beside the store. The chain inside the store cannot tell that its newest
 * events were cut off, or that all of it was worked out anew; this file can, and a copy of it kept elsewhere can even
 * where somebody changed both. Lines are only ever added.
 */
public final class RecordLog {
    public static final String FILE = "record.log";

    private static final String SINCE = "SELECT number, hash FROM event WHERE number > ? ORDER BY number";
    /** The longest line is shorter: a number, a space, 64 digits and the end of the line. */
    private static final int TAIL = 128;

    /** A lock on a file keeps other programs out, and not this one. */
    private static final Object ONE_OF_THIS_PROGRAM = new Object();

    private static final String HASH = "SELECT hash FROM event WHERE number = ?";
    private static final String NEWEST = "SELECT coalesce(max(number), 0) FROM event";

    private final Path file;
    private final boolean appendsOnly;

    private RecordLog(Path file, boolean appendsOnly) {
        this.file = file;
        this.appendsOnly = appendsOnly;
    }

    /** The one beside the store. */
    static RecordLog beside(Path folder) {
        return new RecordLog(folder.resolve(FILE), false);
    }

    /**
     * One elsewhere, where the store's user may perhaps add and nothing else ({@code chattr +a}).
     *
     * @param fileOrFolder a folder stands for the file of the usual name in it
     */
    static RecordLog elsewhere(Path fileOrFolder) {
        return new RecordLog(Files.isDirectory(fileOrFolder) ? fileOrFolder.resolve(FILE) : fileOrFolder, true);
    }

    @Override
    public String toString() {
        return file.toString();
    }

    /** Whether this folder holds one. */
    static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(FILE));
    }

    /**
     * What a file tells: the hash of each event by its number. A last line that was never finished is left out.
     *
     * @throws IOException when it cannot be read or is no such file
     */
    public static TreeMap<Long, String> read(Path file) throws IOException {
        var hashes = new TreeMap<Long, String>();
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        for (String line : text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()) {
            String[] parts = line.split(" ");
            if (!line.matches("[1-9][0-9]{0,17} [0-9a-f]{64}")) {
                throw new IOException(file + " has a line that is no event's: " + line);
            }
            hashes.put(Long.valueOf(parts[0]), parts[1]);
        }
        return hashes;
    }

    /** Adds the events that the store has and the file lacks; whoever else adds waits meanwhile. */
    void add(Connection connection) throws IOException, SQLException {
        synchronized (ONE_OF_THIS_PROGRAM) {
            addAlone(connection);
        }
    }

    /** The file is read through a channel that is closed before the lock is: closing one lets go of the lock. */
    private void addAlone(Connection connection) throws IOException, SQLException {
        var how = EnumSet.of(
                StandardOpenOption.CREATE, appendsOnly ? StandardOpenOption.APPEND : StandardOpenOption.WRITE);
        try (var out = FileChannel.open(file, how, PrivateFiles.ofOneUser(file));
                var lock = out.lock();
                var in = FileChannel.open(file, StandardOpenOption.READ)) {
            var added = ByteBuffer.wrap(missing(connection, out, Tail.of(in)).getBytes(StandardCharsets.US_ASCII));
            while (lock.isValid() && added.hasRemaining()) {
                out.write(added);
            }
        }
    }

    /** What is to be written where the channel then stands. */
    private String missing(Connection connection, FileChannel out, Tail tail) throws IOException, SQLException {
        requireSame(connection, tail);
        String lines = since(connection, tail.last());
        if (lines.isEmpty() && tail.last() > newest(connection)) {
            throw new IOException(file + " tells of " + tail.last() + " acts, and the store has " + newest(connection)
                    + ": some were cut off, or an older backup was brought back");
        }
        if (!appendsOnly) {
            out.truncate(tail.end());
            out.position(tail.end());
            return lines;
        }
        if (!lines.startsWith(tail.unfinished())) {
            throw new IOException(file + " ends in a line that is no event's: " + tail.unfinished());
        }
        return lines.substring(tail.unfinished().length());
    }

    /** What another store's file tells is not mixed with this one's. */
    private void requireSame(Connection connection, Tail tail) throws IOException, SQLException {
        try (var select = connection.prepareStatement(HASH)) {
            select.setLong(1, tail.last());
            var hash = Rows.first(select, row -> row.getString(1));
            if (hash.isPresent() && !hash.get().equals(tail.hash())) {
                throw new IOException(file + " tells of another act " + tail.last()
                        + " than the store has: it is another store's, or the record was changed");
            }
        }
    }

    /**
     * Sees to it that a folder holds no file, or one that tells of the acts of this store.
     *
     * @throws StoreException when it is another store's
     */
    public static void require(Path folder, Connection connection) throws SQLException {
        var log = beside(folder);
        if (isIn(folder)) {
            try (var in = FileChannel.open(log.file, StandardOpenOption.READ)) {
                log.requireSame(connection, Tail.of(in));
            } catch (IOException e) {
                throw new StoreException(folder + " holds the " + FILE + " of another store. Move it away first.", e);
            }
        }
    }

    /** Takes the file of one folder along to another that has none. */
    public static void bring(Path from, Path to) {
        if (!isIn(to)) {
            try {
                beside(from).copy(to, Long.MAX_VALUE);
            } catch (IOException e) {
                throw new StoreException("could not copy " + FILE + " from " + from + " to " + to, e);
            }
        }
    }

    /** Writes into another folder what this file tells of the first events. */
    void copy(Path to, long events) throws IOException {
        if (Files.exists(file)) {
            var lines = read(file).headMap(events, true).entrySet().stream()
                    .map(line -> line.getKey() + " " + line.getValue() + "\n")
                    .collect(Collectors.joining());
            PrivateFiles.file(to.resolve(FILE));
            Files.writeString(to.resolve(FILE), lines, StandardCharsets.US_ASCII);
        }
    }

    /**
     * How a file ends.
     *
     * @param last the number of the last event that a whole line tells of; 0 for none
     * @param hash of that event; empty for none
     * @param end where the whole lines end, in bytes
     * @param unfinished what stands after them
     */
    private record Tail(long last, String hash, long end, String unfinished) {

        static Tail of(FileChannel in) throws IOException {
            long start = Math.max(0, in.size() - TAIL);
            var bytes = ByteBuffer.allocate(TAIL);
            while (bytes.hasRemaining() && in.read(bytes, start + bytes.position()) >= 0) {
                // read on to the end
            }
            String tail = new String(bytes.array(), 0, bytes.position(), StandardCharsets.ISO_8859_1);
            int end = tail.lastIndexOf('\n') + 1;
            String line = tail.substring(tail.lastIndexOf('\n', end - 2) + 1, end);
            int blank = line.indexOf(' ');
            long last = line.isEmpty() ? 0 : Long.parseLong(line.substring(0, blank));
            String hash = line.isEmpty() ? "" : line.substring(blank + 1).strip();
            return new Tail(last, hash, start + end, tail.substring(end));
        }
    }

    private static long newest(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(NEWEST)) {
            return Rows.number(select);
        }
    }

    private static String since(Connection connection, long last) throws SQLException {
        var lines = new StringBuilder();
        try (var select = connection.prepareStatement(SINCE)) {
            select.setLong(1, last);
            var rows = select.executeQuery();
            while (rows.next()) {
                lines.append(rows.getLong(1))
                        .append(' ')
                        .append(rows.getString(2))
                        .append('\n');
            }
        }
        return lines.toString();
    }
}
