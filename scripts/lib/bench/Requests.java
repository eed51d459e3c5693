package uk.safersheets.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Requests to a service. */
final class Requests {
    static final HttpClient HTTP = HttpClient.newHttpClient();

    private Requests() {}

    static void awaitHealth(String base) throws Exception {
        for (long until = System.nanoTime() + 300_000_000_000L; System.nanoTime() < until; ) {
            try {
                if (post("GET", base + "/api/health", null, new byte[0]).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
        }
        throw new IOException("the service at " + base + " did not answer within five minutes");
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    static Object get(String url) throws Exception {
        var answer = post("GET", url, null, new byte[0]);
        if (answer.statusCode() != 200) {
            throw new IOException(url + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    static HttpResponse<String> post(String url, String type, byte[] body) throws Exception {
        var answer = post("POST", url, type, body);
        if (answer.statusCode() >= 300) {
            throw new IOException(url + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    static HttpResponse<String> post(String method, String url, String type, byte[] body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url)).method(method, BodyPublishers.ofByteArray(body));
        if (type != null) {
            request.header("Content-Type", type);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    static byte[] postBytes(String url, byte[] body) throws Exception {
        var answer = HTTP.send(
                HttpRequest.newBuilder(URI.create(url))
                        .header("Content-Type", "application/octet-stream")
                        .POST(BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(url + ": " + answer.statusCode());
        }
        return answer.body();
    }

    static String text(HttpResponse<String> answer, String name) throws IOException {
        var found = java.util.regex.Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]*)\"").matcher(answer.body());
        if (!found.find()) {
            throw new IOException("no " + name + " in " + answer.body());
        }
        return found.group(1);
    }

    static Object run(String... command) throws Exception {
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + process.exitValue());
        }
        return process;
    }

    /** Starts a book of the matrix and gives its id. */
    static String newBook(String base, String period) throws Exception {
        String body = "{\"partnership\":\"Central Bedfordshire\",\"template\":\"risk-matrix\",\"period\":\"" + period + "\"}";
        return text(post(base + "/api/books", "application/json", body.getBytes()), "id");
    }
}
