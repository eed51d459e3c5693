package uk.safersheets.web.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.impl.Log4jLogEvent;
import org.apache.logging.log4j.message.SimpleMessage;
import org.junit.jupiter.api.Test;

/** One line for each event, whatever is in it. */
class LogLayoutTest {
    @Test
    void nothingThatWasSentCanForgeALine() {
        String forged =
                "a\r\n2026-06-14T12:00:00.000Z ERROR Problems: forged \u001b[2J \u202Eturned\u2028line\u0085next";
        var event = Log4jLogEvent.newBuilder()
                .setLoggerName("uk.safersheets.Some")
                .setLevel(Level.WARN)
                .setMessage(new SimpleMessage(forged))
                .setThrown(new IllegalStateException("of a\nfile\u001b", new RuntimeException("cause\nline")))
                .build();

        var configuration = LoggerContext.getContext(false).getConfiguration();
        var line = configuration
                .getAppender("console")
                .getLayout()
                .toSerializable(event)
                .toString();

        assertEquals(1, line.lines().count(), line);
        assertTrue(
                line.contains("WARN  Some: a??2026-06-14T12:00:00.000Z ERROR Problems: forged ?[2J"),
                () -> "<" + line + ">");
        assertTrue(line.strip().codePoints().noneMatch(point -> Character.isISOControl(point) && point != 9), line);
        assertTrue(line.contains("| Caused by: java.lang.RuntimeException: cause"), line);
    }
}
