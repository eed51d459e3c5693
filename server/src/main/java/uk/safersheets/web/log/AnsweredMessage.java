package uk.safersheets.web.log;

import java.util.Map;
import java.util.TreeMap;
import org.apache.logging.log4j.message.MapMessage;

/** One request as a line of the log has it, in words and by its parts. */
final class AnsweredMessage extends MapMessage<AnsweredMessage, Object> {
    private static final long serialVersionUID = 1L;

    private final String words;

    AnsweredMessage(AnsweredRequests.Answered answered) {
        super(parts(answered));
        words = answered.method() + " " + answered.route() + " " + answered.status() + " in " + answered.millis()
                + " ms";
    }

    private AnsweredMessage(Map<String, Object> parts, String words) {
        super(parts);
        this.words = words;
    }

    private static Map<String, Object> parts(AnsweredRequests.Answered answered) {
        return new TreeMap<>(Map.of(
                "method", answered.method(),
                "route", answered.route(),
                "status", answered.status(),
                "ms", answered.millis(),
                "bytes_in", answered.bytesIn(),
                "bytes_out", answered.bytesOut()));
    }

    @Override
    public AnsweredMessage newInstance(Map<String, Object> parts) {
        return new AnsweredMessage(parts, words);
    }

    @Override
    public void formatTo(StringBuilder line) {
        line.append(words);
    }

    @Override
    public String getFormattedMessage() {
        return words;
    }

    @Override
    public String getFormattedMessage(String[] formats) {
        return words;
    }
}
