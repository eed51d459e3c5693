package uk.safersheets.web.scan;

import java.io.IOException;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.channels.UnresolvedAddressException;
import java.nio.channels.UnsupportedAddressTypeException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import uk.safersheets.app.runtime.ScannerAddress;

/**
 * ClamAV's daemon, asked by its command INSTREAM over TCP or a socket of this machine. One connection for each file, and
 * one deadline over all of it.
 */
final class Clamd {
    private static final int LONGEST_ANSWER = 4096;

    private final ScannerAddress address;
    private final Duration patience;

    Clamd(ScannerAddress address, Duration patience) {
        this.address = address;
        this.patience = patience;
    }

    /** The same with another deadline. */
    Clamd lasting(Duration other) {
        return new Clamd(address, other);
    }

    /** What it says; that it was not scanned, where it cannot be reached, breaks off, or says nothing in time. */
    Verdict scan(byte[] file) {
        return scan(ScanChunks.of(file));
    }

    /** The same for a file of so many bytes, which is not held. */
    Verdict scan(Path file, long size) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return scan(ScanChunks.of(in, size));
        }
    }

    private Verdict scan(ScanChunks file) {
        var to = address.socket();
        try (var channel = to instanceof UnixDomainSocketAddress
                        ? SocketChannel.open(StandardProtocolFamily.UNIX)
                        : SocketChannel.open();
                var selector = Selector.open()) {
            return Verdict.of(new Conversation(channel, selector, file).with(to));
        } catch (IOException | UnresolvedAddressException | UnsupportedAddressTypeException e) {
            return Verdict.unscanned("it cannot be reached at " + address.text());
        }
    }

    /** Sends and listens at the same time, because clamd may answer before it has everything. */
    private final class Conversation {
        private final SocketChannel channel;
        private final Selector selector;
        private final ScanChunks toSend;
        private final ByteBuffer answer = ByteBuffer.allocate(LONGEST_ANSWER);
        private final long deadline = System.nanoTime() + patience.toNanos();

        Conversation(SocketChannel channel, Selector selector, ScanChunks toSend) {
            this.channel = channel;
            this.selector = selector;
            this.toSend = toSend;
        }

        /** Its answer without the null byte that ends it; what there is of it where it was broken off. */
        String with(SocketAddress to) throws IOException {
            channel.configureBlocking(false);
            var key = channel.register(selector, SelectionKey.OP_CONNECT);
            if (channel.connect(to)) {
                key.interestOps(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
            }
            while (isWaited()) {
                selector.selectedKeys().clear();
                if (key.isConnectable() && channel.finishConnect()) {
                    key.interestOps(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
                } else if (key.isReadable() && isEndOfAnswer()) {
                    return said();
                } else if (key.isWritable() && isAllSent()) {
                    key.interestOps(SelectionKey.OP_READ);
                }
            }
            return "it gave no answer within " + patience.toSeconds() + " seconds";
        }

        private boolean isWaited() throws IOException {
            long left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
            return left > 0 && selector.select(left) > 0;
        }

        private boolean isEndOfAnswer() throws IOException {
            int read = channel.read(answer);
            return read < 0
                    || !answer.hasRemaining()
                    || answer.position() > 0 && answer.get(answer.position() - 1) == 0;
        }

        /** What it no longer listens to it need not hear: its answer says why. */
        private boolean isAllSent() {
            try {
                for (var next = toSend.next(); next != null; next = toSend.next()) {
                    channel.write(next);
                    if (next.hasRemaining()) {
                        return false;
                    }
                }
            } catch (IOException closed) {
                toSend.end();
            }
            return true;
        }

        private String said() {
            String text = new String(answer.array(), 0, answer.position(), StandardCharsets.ISO_8859_1);
            return text.endsWith("\0") ? text.substring(0, text.length() - 1) : text;
        }
    }
}
