package uk.safersheets.web.scan;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import uk.safersheets.app.runtime.ScannerAddress;

/** A clamd that speaks INSTREAM and answers as it is told: empty says nothing and hangs up, NEVER waits for ever. */
final class FakeClamd implements AutoCloseable {
    static final String NEVER = "never";

    private final ServerSocketChannel server;
    private final ScannerAddress address;
    private final long limit;
    private final Function<String, String> answer;
    private final AtomicLong received = new AtomicLong();

    private FakeClamd(ServerSocketChannel server, String address, long limit, Function<String, String> answer) {
        this.server = server;
        this.address = new ScannerAddress(address);
        this.limit = limit;
        this.answer = answer;
        var thread = new Thread(this::serve, "fake clamd");
        thread.setDaemon(true);
        thread.start();
    }

    /** @param answer to what a file holds, a character for each byte */
    static FakeClamd of(long limit, Function<String, String> answer) throws IOException {
        var server = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        int port = ((InetSocketAddress) server.getLocalAddress()).getPort();
        return new FakeClamd(server, "127.0.0.1:" + port, limit, answer);
    }

    static FakeClamd answering(String answer) throws IOException {
        return of(Long.MAX_VALUE, file -> answer);
    }

    static FakeClamd at(Path socket, String answer) throws IOException {
        var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(UnixDomainSocketAddress.of(socket));
        return new FakeClamd(server, socket.toString(), Long.MAX_VALUE, file -> answer);
    }

    ScannerAddress address() {
        return address;
    }

    /** Bytes of files so far. */
    long received() {
        return received.get();
    }

    private void serve() {
        while (server.isOpen()) {
            try {
                talk(server.accept());
            } catch (IOException gone) {
                // a client that went away, or the end
            }
        }
    }

    private void talk(SocketChannel channel) throws IOException {
        var in = new DataInputStream(Channels.newInputStream(channel));
        String command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
        String said = command.equals("zINSTREAM\0") ? answerTo(in) : "UNKNOWN COMMAND";
        if (said.equals(NEVER)) {
            return;
        }
        String whole = said.isEmpty() || said.endsWith("...") ? said : said + "\0";
        channel.write(ByteBuffer.wrap(whole.getBytes(StandardCharsets.US_ASCII)));
        channel.close();
    }

    private String answerTo(DataInputStream in) throws IOException {
        var file = new ByteArrayOutputStream();
        for (int length = in.readInt(); length != 0; length = in.readInt()) {
            if (file.size() + (long) length > limit) {
                return "INSTREAM size limit exceeded. ERROR";
            }
            file.write(in.readNBytes(length));
            received.addAndGet(length);
        }
        return answer.apply(file.toString(StandardCharsets.ISO_8859_1));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
