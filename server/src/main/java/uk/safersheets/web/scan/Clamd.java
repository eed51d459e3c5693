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
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import uk.safersheets.app.runtime.ScannerAddress;

/**
 * ClamAV's daemon, asked by its command INSTREAM over TCP or a socket of this machine. One connection for each file, and
 * one deadline over all of it.
 */
final class Clamd {
    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 4096;

    private final ScannerAddress address;
    private final Duration patience;

    Clamd(ScannerAddress address, Duration patience) {
        this.address = address;
        this.patience = patience;
    }

    /** What it says; that it was not scanned, where it cannot be reached, breaks off, or says nothing in time. */
    Verdict scan(byte[] file) {
        var to = address.socket();
        try (var channel = to instanceof UnixDomainSocketAddress
                        ? SocketChannel.open(StandardProtocolFamily.UNIX)
                        : SocketChannel.open();
                var selector = Selector.open()) {
            return Verdict.of(new Conversation(channel, selector, sent(file)).with(to));
        } catch (IOException | UnresolvedAddressException | UnsupportedAddressTypeException e) {
            return Verdict.unscanned("it cannot be reached at " + address.text());
        }
    }

    private static Deque<ByteBuffer> sent(byte[] file) {
        var sent = new ArrayDeque<ByteBuffer>();
        sent.add(ByteBuffer.wrap(COMMAND));
        for (int start = 0; start < file.length; start += CHUNK) {
            int length = Math.min(CHUNK, file.length - start);
            sent.add(ByteBuffer.allocate(Integer.BYTES).putInt(length).flip());
            sent.add(ByteBuffer.wrap(file, start, length));
        }
        sent.add(ByteBuffer.allocate(Integer.BYTES));
        return sent;
    }

    /** Sends and listens at the same time, because clamd may answer before it has everything. */
    private final class Conversation {
        private final SocketChannel channel;
        private final Selector selector;
        private final Deque<ByteBuffer> toSend;
        private final ByteBuffer answer = ByteBuffer.allocate(LONGEST_ANSWER);
        private final long deadline = System.nanoTime() + patience.toNanos();

        Conversation(SocketChannel channel, Selector selector, Deque<ByteBuffer> toSend) {
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
                while (!toSend.isEmpty()) {
                    channel.write(toSend.element());
                    if (toSend.element().hasRemaining()) {
                        return false;
                    }
                    toSend.remove();
                }
            } catch (IOException closed) {
                toSend.clear();
            }
            return true;
        }

        private String said() {
            String text = new String(answer.array(), 0, answer.position(), StandardCharsets.ISO_8859_1);
            return text.endsWith("\0") ? text.substring(0, text.length() - 1) : text;
        }
    }
}
