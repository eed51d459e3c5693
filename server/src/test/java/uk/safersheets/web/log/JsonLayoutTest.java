package uk.safersheets.web.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.ThreadContext;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.impl.Log4jLogEvent;
import org.apache.logging.log4j.message.Message;
import org.apache.logging.log4j.message.SimpleMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.safersheets.api.Json;

/** One object on one line for each event, whatever is in it. */
class JsonLayoutTest {
    private final LoggerContext log = new LoggerContext("json", null, URI.create("classpath:log/json.xml"));

    @BeforeEach
    void start() {
        log.start();
    }

    @AfterEach
    void stop() {
        log.stop();
        ThreadContext.clearAll();
    }

    @Test
    void nothingThatWasSentCanForgeALine() {
        String forged =
                "a\r\n{\"level\":\"ERROR\"} \u001b[2J \u202Eturned\u2028line\u0085next \"quoted\" \\ {} ${env:HOME}";
        String line = line(event(new SimpleMessage(forged), null));

        assertEquals(1, line.lines().count(), line);
        assertTrue(line.strip().codePoints().noneMatch(Character::isISOControl), line);
        assertEquals(
                "a??{\"level\":\"ERROR\"} ?[2J ?turned?line?next \"quoted\" \\ {} ${env:HOME}",
                read(line).get("message"));
        assertEquals(
                Set.of("@timestamp", "level", "logger", "message", "node", "thread"),
                read(line).keySet());
        assertEquals("WARN", read(line).get("level"));
        assertTrue(((String) read(line).get("@timestamp")).matches("\\d{4}-\\d\\d-\\d\\dT[\\d:]{8}\\.\\d{3}Z"), line);
    }

    @Test
    void aFailureTellsItsKindAndWhereItHappenedAndNotWhatItWasGiven() {
        var cause = new NumberFormatException("For input string: \"Mrs Example of 12 High Street\"");
        var failure =
                new IllegalStateException("row of Mrs Example", new IllegalArgumentException("12 High Street", cause));
        failure.addSuppressed(new RuntimeException("High Street too"));

        String line = line(event(new SimpleMessage("It failed"), failure));

        assertFalse(line.contains("Example") || line.contains("High Street"), line);
        var told = (Map<?, ?>) read(line).get("exception");
        assertEquals("java.lang.IllegalStateException", told.get("class"));
        assertEquals("java.lang.NumberFormatException", told.get("cause"));
        var first = (Map<?, ?>) ((List<?>) told.get("stack")).get(0);
        assertEquals(JsonLayoutTest.class.getName(), first.get("class"));
        assertEquals("aFailureTellsItsKindAndWhereItHappenedAndNotWhatItWasGiven", first.get("method"));
        assertEquals(Integer.class, first.get("line").getClass());
    }

    @Test
    void aRequestIsToldByItsParts() {
        var facts = new RequestFacts("id-1", new TraceParent("a".repeat(32), "b".repeat(16)));
        var answered = new AnsweredRequests.Answered("GET", "/api/books/{book}", 200, 12, 0, 345);
        var lines = new ArrayList<String>();
        facts.within(() -> lines.add(line(event(new AnsweredMessage(answered), null))));
        var told = read(lines.get(0));
        assertEquals("GET /api/books/{book} 200 in 12 ms", told.get("message"));
        assertEquals("id-1", told.get("request_id"));
        assertEquals("a".repeat(32), told.get("trace_id"));
        assertEquals("b".repeat(16), told.get("span_id"));
        assertEquals(
                List.of("GET", "/api/books/{book}", 200, 12, 0, 345),
                List.of(
                        told.get("method"),
                        told.get("route"),
                        told.get("status"),
                        told.get("ms"),
                        told.get("bytes_in"),
                        told.get("bytes_out")));
    }

    private String line(LogEvent event) {
        return log.getConfiguration()
                .getAppender("console")
                .getLayout()
                .toSerializable(event)
                .toString();
    }

    private static LogEvent event(Message message, Throwable failure) {
        return Log4jLogEvent.newBuilder()
                .setLoggerName("uk.safersheets.Some")
                .setLevel(Level.WARN)
                .setMessage(message)
                .setThrown(failure)
                .build();
    }

    private static Map<?, ?> read(String line) {
        return Json.read(line.getBytes(StandardCharsets.UTF_8), Map.class);
    }
}
