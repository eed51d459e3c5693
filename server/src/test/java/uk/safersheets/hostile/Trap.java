package uk.safersheets.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** What a hostile file tries to reach: a file whose text must never be seen, and an address that nobody must ask. */
final class Trap implements AutoCloseable {
    static final String CANARY = "canary-7f3a9c-was-read";

    private final Path file;
    private final ServerSocket socket;
    private final AtomicInteger visits = new AtomicInteger();

    Trap(Path folder) {
        try {
            file = Files.writeString(folder.resolve("canary.txt"), CANARY);
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var listening = new Thread(this::listen, "trap");
        listening.setDaemon(true);
        listening.start();
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                socket.accept().close();
                visits.incrementAndGet();
            } catch (IOException e) {
                return;
            }
        }
    }

    String file() {
        return file.toUri().toString();
    }

    String address() {
        return "http://127.0.0.1:" + socket.getLocalPort() + "/";
    }

    int visits() {
        return visits.get();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
