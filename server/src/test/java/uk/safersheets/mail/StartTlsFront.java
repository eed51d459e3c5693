package uk.safersheets.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Locale;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** Stands before a mail server that knows no STARTTLS: turns the line to TLS as RFC 3207 has it, then passes all on. */
final class StartTlsFront implements AutoCloseable {
    private final ServerSocket socket;
    private final int behind;
    private final SSLContext keys;

    StartTlsFront(int behind, SSLContext keys) throws IOException {
        this.behind = behind;
        this.keys = keys;
        socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        run(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                var client = socket.accept();
                run(() -> talk(client));
            } catch (IOException e) {
                // The test is done.
            }
        }
    }

    private void talk(Socket client) {
        try (client;
                var server = new Socket(InetAddress.getLoopbackAddress(), behind)) {
            say(client, line(server.getInputStream()));
            for (String said = line(client.getInputStream()); !said.isEmpty(); said = line(client.getInputStream())) {
                if (said.toUpperCase(Locale.ROOT).startsWith("STARTTLS")) {
                    say(client, "220 go on");
                    passOn(client, server);
                    return;
                }
                say(
                        client,
                        said.toUpperCase(Locale.ROOT).startsWith("EHLO")
                                ? "250-here\r\n250 STARTTLS"
                                : "530 TLS first");
            }
        } catch (IOException e) {
            // One of the two hung up.
        }
    }

    private void passOn(Socket client, Socket server) throws IOException {
        try (var secure = (SSLSocket) keys.getSocketFactory().createSocket(client, null, client.getPort(), true)) {
            secure.setUseClientMode(false);
            secure.startHandshake();
            run(() -> copy(server, secure));
            copy(secure, server);
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            var some = new byte[4096];
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                out.write(some, 0, read);
                out.flush();
            }
        } catch (IOException e) {
            // One of the two hung up.
        }
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.append((char) next);
        }
        return line.toString().strip();
    }

    private static void say(Socket to, String text) throws IOException {
        to.getOutputStream().write((text + "\r\n").getBytes(US_ASCII));
        to.getOutputStream().flush();
    }

    private static void run(Runnable work) {
        var thread = new Thread(work, "starttls-front");
        thread.setDaemon(true);
        thread.start();
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
