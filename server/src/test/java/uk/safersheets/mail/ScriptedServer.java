package uk.safersheets.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that answers as it is told, for what a well-behaved one never says. */
final class ScriptedServer implements AutoCloseable {
    /** In place of an answer: the line breaks. */
    static final String HANGS_UP = "";

    private final ServerSocket socket;
    private final Map<String, String> answers;
    private final List<String> heard = new CopyOnWriteArrayList<>();

    /** @param answers by the first word of a command; {@code .} is the end of a letter */
    ScriptedServer(Map<String, String> answers) {
        this.answers = answers;
        try {
            socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var thread = new Thread(this::serve, "scripted-server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    List<String> heard() {
        return heard;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var client = socket.accept()) {
                talk(client);
            } catch (IOException e) {
                // The client or the test is done.
            }
        }
    }

    private void talk(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII));
        say(client, "220 here");
        boolean isLetter = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            heard.add(line);
            if (isLetter && !line.equals(".")) {
                continue;
            }
            String word = line.split(" ")[0].toUpperCase(Locale.ROOT);
            String answer = answers.getOrDefault(word, word.equals("DATA") ? "354 go on" : "250 ok");
            isLetter = answer.startsWith("354");
            if (answer.equals(HANGS_UP)) {
                return;
            }
            say(client, answer);
        }
    }

    private static void say(Socket client, String answer) throws IOException {
        client.getOutputStream().write((answer + "\r\n").getBytes(US_ASCII));
        client.getOutputStream().flush();
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
