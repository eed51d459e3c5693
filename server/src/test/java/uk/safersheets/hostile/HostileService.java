package uk.safersheets.hostile;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import uk.safersheets.api.Json;

/** Sends bodies to every route of a service that takes one, as its description lists them, and looks at the answers. */
final class HostileService {
    private static final Duration PATIENCE = Duration.ofSeconds(Integer.getInteger("safersheets.patience", 240));
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    /** What no answer may show: a stack, a folder of the machine, a statement of the store. */
    private static final Pattern TELLS = Pattern.compile(
            "\\bat [a-z]+(?:\\.[a-z]+)+\\.|\\.java:\\d|Exception\\b|/tmp/|/home/|/usr/|SELECT |INSERT INTO|SQLITE_|"
                    + Trap.CANARY);

    private static final int UNREAD_SENT = 8;

    private HttpClient client = connecting();
    private final URI service;
    private final String book;
    private final List<Target> targets = new ArrayList<>();
    private final Map<Integer, Integer> byStatus = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();
    private int unread;

    /** A route that takes a body. @param types what it says it takes */
    record Target(String method, String path, List<String> types, boolean conditional) {
        boolean takesWorkbooks() {
            return types.contains(XLSX);
        }

        boolean takesForms() {
            return types.contains("multipart/form-data");
        }
    }

    HostileService(URI service, String book) {
        this.service = service;
        this.book = book;
        var paths = (Map<?, ?>) json("/api/openapi.json").get("paths");
        paths.forEach((path, operations) -> ((Map<?, ?>) operations).forEach((method, operation) -> {
            var body = (Map<?, ?>) ((Map<?, ?>) operation).get("requestBody");
            if (body != null) {
                var types = ((Map<?, ?>) body.get("content"))
                        .keySet().stream().map(String::valueOf).toList();
                boolean conditional = Json.text(operation).contains("If-Match");
                targets.add(
                        new Target(method.toString().toUpperCase(Locale.ROOT), path.toString(), types, conditional));
            }
        }));
    }

    List<Target> targets() {
        return List.copyOf(targets);
    }

    /** How many answers had each status. */
    Map<Integer, Integer> byStatus() {
        return byStatus;
    }

    /** Every answer that was none, was our fault, or told too much. */
    List<String> wrong() {
        return wrong;
    }

    /**
     * Sends one thing to every route that takes such a body, inside a form where a route takes one. Where it is no such
     * body it would be refused unread: of these every eighth is sent.
     */
    void sendEverywhere(String name, String type, byte[] bytes) {
        for (var target : targets) {
            boolean isTaken = target.takesForms() || target.types().contains(type);
            if (!isTaken && unread++ % UNREAD_SENT != 0) {
                continue;
            }
            boolean isFormed = target.takesForms() && !type.startsWith("multipart");
            send(name, target, isFormed ? Forms.TYPE : type, isFormed ? formed(target, bytes) : bytes);
        }
    }

    private static HttpClient connecting() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    private static byte[] formed(Target target, byte[] bytes) {
        return target.path().endsWith("layout")
                ? Forms.reconciling(new byte[1], bytes, "")
                : Forms.reconciling(bytes, bytes, "a: 1");
    }

    void send(String name, Target target, String type, byte[] bytes) {
        String what = name + " to " + target.method() + " " + target.path();
        try {
            var request = HttpRequest.newBuilder(service.resolve(path(target.path())))
                    .timeout(PATIENCE)
                    .header("Content-Type", type)
                    .method(target.method(), BodyPublishers.ofByteArray(bytes));
            if (target.conditional()) {
                request.header("If-Match", etag());
            }
            look(what, answer(request.build()));
        } catch (IOException e) {
            wrong.add(what + ": no answer, " + e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A connection that the service closed after its last answer is nobody's failure: the next one is asked. */
    private HttpResponse<byte[]> answer(HttpRequest request) throws IOException, InterruptedException {
        try {
            return client.send(request, BodyHandlers.ofByteArray());
        } catch (HttpTimeoutException e) {
            throw e;
        } catch (IOException e) {
            client = connecting();
            return client.send(request, BodyHandlers.ofByteArray());
        }
    }

    private void look(String what, HttpResponse<byte[]> answer) {
        byStatus.merge(answer.statusCode(), 1, Integer::sum);
        boolean isText = answer.headers().firstValue("Content-Type").orElse("").contains("json");
        String text = isText ? new String(answer.body(), StandardCharsets.UTF_8) : "";
        var told = TELLS.matcher(text);
        if (answer.statusCode() >= 500 && answer.statusCode() != 503) {
            wrong.add(what + ": " + answer.statusCode() + " " + text);
        } else if (answer.statusCode() >= 400 && told.find()) {
            wrong.add(what + ": tells " + told.group() + " in " + text);
        } else if (text.contains(Trap.CANARY)) {
            wrong.add(what + ": read the file");
        }
    }

    private String path(String template) {
        String number = template.startsWith("/api/templates/{id}") ? "risk-matrix" : "1";
        return template.replace("{book}", book).replace("{id}", number).replaceAll("\\{[a-z]+}", "1");
    }

    private String etag() {
        try {
            var asked = HttpRequest.newBuilder(service.resolve("/api/books/" + book))
                    .build();
            return client.send(asked, BodyHandlers.discarding())
                    .headers()
                    .firstValue("ETag")
                    .orElse("\"1\"");
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<?, ?> json(String path) {
        try {
            var asked = HttpRequest.newBuilder(service.resolve(path)).build();
            return Json.read(client.send(asked, BodyHandlers.ofByteArray()).body(), Map.class);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
