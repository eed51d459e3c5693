package uk.safersheets.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import uk.safersheets.TestWorkbooks;
import uk.safersheets.Waiting;
import uk.safersheets.api.Json;
import uk.safersheets.web.RunningService.Answer;

/** Somebody who submits one version after the other to a book of a service, wherever that runs. */
final class Client {
    private static final byte[] MATRIX = TestWorkbooks.template("risk-matrix");
    private static final int MORE_THAN_ENOUGH = 1000;

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI service;
    private final String book;
    private int kept;

    Client(URI service) {
        this.service = service;
        var name = Map.of("partnership", "Charnwood", "template", "risk-matrix", "period", "2026-27");
        var opened = ask(HttpRequest.newBuilder(service.resolve("/api/books"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Json.text(name))));
        assertTrue(opened.status() < 300, opened::text);
        this.book = (String) opened.json().get("id");
    }

    /** How many versions the service answered for. */
    int kept() {
        return kept;
    }

    /** Submits the next version, which is kept, and has it traced, so that nothing more is written until it is asked. */
    void keeps() {
        Waiting.until("a version to be kept", () -> {
            var answer = submit();
            boolean isBusy = answer.status() == 503 && answer.text().contains("\"trouble\":\"busy\"");
            assertTrue(isBusy || answer.status() == 201, answer::text);
            return !isBusy;
        });
        Waiting.until("it to be indexed", this::isIndexed);
    }

    private boolean isIndexed() {
        var answer = ask(HttpRequest.newBuilder(service.resolve("/api/search?q=a")));
        return answer.status() == 200 && answer.text().contains("\"notIndexed\":0,");
    }

    /** Submits the next version, which is refused for what is the matter with the store. */
    void isRefused(String trouble) {
        assertTrouble(trouble, submit());
    }

    /** Submits until it is refused. */
    void submitsUntil(String trouble) {
        Answer answer;
        do {
            answer = submit();
        } while (answer.status() == 201 && kept < MORE_THAN_ENOUGH);
        assertTrouble(trouble, answer);
    }

    /** Reads back every version, byte for byte, and no other. */
    void readsEverything() {
        assertEquals(kept, get("").json().get("versions"));
        for (int number = 1; number <= kept; number++) {
            assertArrayEquals(
                    workbook(number), get("/versions/" + number + "/workbook").bytes());
        }
    }

    Answer get(String path) {
        return ask(HttpRequest.newBuilder(service.resolve("/api/books/" + book + path)));
    }

    private static void assertTrouble(String trouble, Answer answer) {
        assertEquals(trouble, answer.problem(503, "store-unavailable").get("trouble"), answer::text);
    }

    private Answer submit() {
        var answer = ask(HttpRequest.newBuilder(service.resolve("/api/books/" + book + "/versions"))
                .header("If-Match", "\"" + kept + "\"")
                .POST(BodyPublishers.ofByteArray(workbook(kept + 1))));
        if (answer.status() == 201) {
            kept++;
        }
        return answer;
    }

    private static byte[] workbook(int number) {
        return TestWorkbooks.variant(MATRIX, "version " + number);
    }

    private Answer ask(HttpRequest.Builder request) {
        try {
            return new Answer(http.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
