package uk.safersheets.web.http;

import io.javalin.http.Context;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * What a request brought, taken in before its handler runs: in memory while it is small, else in a file that goes with the
 * request. Not safe to share while it is filled.
 */
public final class Body implements AutoCloseable {
    /** Of a request that brings none. */
    public static final Body EMPTY = new Body(new Room(0, 0), null);

    private static final String ATTRIBUTE = Body.class.getName();

    private final Room room;
    private final @Nullable BodyFiles files;
    private final ByteArrayOutputStream memory = new ByteArrayOutputStream(0);
    private @Nullable Path file;
    private @Nullable OutputStream toFile;
    private long size;
    private End end = End.WHOLE;

    /** How it ended. */
    enum End {
        WHOLE,
        /** It is larger than its address takes. */
        TOO_LARGE,
        /** Its sender went away, or sent what is no HTTP. */
        BROKEN,
        /** Its sender took too long. */
        TOO_SLOW,
        /** The disk did not take it. */
        NO_ROOM
    }

    /** The memory that all bodies share. */
    static final class Room {
        private final int mostOfOne;
        private final Semaphore bytes;

        Room(int mostOfOne, int mostOfAll) {
            this.mostOfOne = mostOfOne;
            this.bytes = new Semaphore(mostOfAll);
        }
    }

    Body(Room room, @Nullable BodyFiles files) {
        this.room = room;
        this.files = files;
    }

    /** That of a request; empty where it brought none. */
    static Body of(Context ctx) {
        Body body = ctx.attribute(ATTRIBUTE);
        return body == null ? EMPTY : body;
    }

    /** Whether the request's body was taken in already. */
    static boolean isTakenIn(Context ctx) {
        return ctx.attribute(ATTRIBUTE) != null;
    }

    void give(Context ctx) {
        ctx.attribute(ATTRIBUTE, this);
    }

    /** In bytes, of what was kept of it. */
    public long size() {
        return size;
    }

    End end() {
        return end;
    }

    void end(End how) {
        end = how;
    }

    void add(byte[] chunk, int length) throws IOException {
        if (toFile == null && size + length <= room.mostOfOne && room.bytes.tryAcquire(length)) {
            memory.write(chunk, 0, length);
        } else {
            file().write(chunk, 0, length);
        }
        size += length;
    }

    /** All of it. */
    byte[] bytes() throws IOException {
        if (file == null) {
            return memory.toByteArray();
        }
        if (toFile != null) {
            toFile.flush();
        }
        return Files.readAllBytes(file);
    }

    /** All of it, in order. */
    InputStream stream() throws IOException {
        if (file == null) {
            return new ByteArrayInputStream(memory.toByteArray());
        }
        if (toFile != null) {
            toFile.flush();
        }
        return Files.newInputStream(file);
    }

    /** An upper bound of what it unpacks to, as its zip directories have it, in bytes; its own size where it has none. */
    public long unpackedSize() {
        try {
            return Math.max(size, file == null ? UnpackedSize.of(memory.toByteArray()) : UnpackedSize.of(file));
        } catch (IOException unreadable) {
            return size; // whoever reads it back says so
        }
    }

    @Override
    public void close() {
        room.bytes.release(memory.size());
        memory.reset();
        if (toFile != null && file != null) {
            try {
                toFile.close();
            } catch (IOException nothingToKeep) {
                // What could not be written is deleted with the rest.
            }
            BodyFiles.delete(file);
            toFile = null;
        }
    }

    private OutputStream file() throws IOException {
        if (toFile == null) {
            if (files == null) {
                throw new IOException("there is no room for a body");
            }
            file = files.create();
            toFile = Files.newOutputStream(file);
            memory.writeTo(toFile);
            room.bytes.release(memory.size());
            memory.reset();
        }
        return toFile;
    }
}
