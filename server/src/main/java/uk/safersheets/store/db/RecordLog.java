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
import java.util.Set;
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

    private final Path file;

    RecordLog(Path folder) {
        this.file = folder.resolve(FILE);
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

    private void addAlone(Connection connection) throws IOException, SQLException {
        try (var channel = FileChannel.open(
                        file,
                        Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                        PrivateFiles.ofOneUser(file));
                var lock = channel.lock()) {
            var added = ByteBuffer.wrap(since(connection, last(channel)).getBytes(StandardCharsets.US_ASCII));
            while (lock.isValid() && added.hasRemaining()) {
                channel.write(added);
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

    /** The last event it tells of; what stands after the last whole line is cut off, and the channel is at its end. */
    private static long last(FileChannel channel) throws IOException {
        long start = Math.max(0, channel.size() - TAIL);
        var bytes = ByteBuffer.allocate(TAIL);
        while (bytes.hasRemaining() && channel.read(bytes, start + bytes.position()) >= 0) {
            // read on to the end
        }
        String tail = new String(bytes.array(), 0, bytes.position(), StandardCharsets.ISO_8859_1);
        int end = tail.lastIndexOf('\n') + 1;
        channel.truncate(start + end);
        channel.position(start + end);
        String line = tail.substring(tail.lastIndexOf('\n', end - 2) + 1, end);
        return line.isEmpty() ? 0 : Long.parseLong(line.substring(0, line.indexOf(' ')));
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
