package uk.safersheets.api.reconciliation;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import uk.safersheets.api.Json;

/**
 * A part of what a reconciliation came to, read without holding the rest: its lines and its statement, and so many of its
 * transactions with what they are part of. One thing without transactions counts as one.
 *
 * @param part the answer with nothing in it that is not on the page
 * @param from where the page begins, from 0
 * @param transactions how many there are in all
 * @param continues whether the first thing on the page began on the page before
 */
public record ReconciledPage(ReconciledJson part, long from, long transactions, boolean continues) {
    private static final int FORMAT = 2;
    private static final String TRANSACTIONS = "transactions";

    /** What counts which transactions are on the page. */
    private static final class Window {
        private final long from;
        private final long end;
        private long at;
        private boolean continues;

        Window(long from, int size) {
            this.from = from;
            this.end = from + size;
        }

        boolean takesNext() {
            boolean takes = at >= from && at < end;
            at++;
            return takes;
        }

        /** Whether what began there and has just been read is on the page, all of it or a part. */
        boolean holds(long beginning) {
            boolean holds = at == beginning ? takesNext() : beginning < end && at > from;
            continues |= holds && beginning < from;
            return holds;
        }
    }

    /** The lists of the answer as far as they are on the page. */
    private static final class Lists {
        private List<ReconciliationJson.Line> lines = List.of();
        private List<ReconciliationJson.Matched> matches = List.of();
        private List<ReconciliationJson.Matched> proposals = List.of();
        private List<ReconciliationJson.Broken> breaks = List.of();
        private List<ReconciliationJson.Settled> settled = List.of();
        private ReconciliationJson.@Nullable Statement statement;
    }

    /**
     * Reads a page of what {@link Json#bytes} wrote of a {@link ReconciledJson}.
     *
     * @param size the most transactions on the page; 0 for the lines and the statement alone
     * @return empty where it was kept in another format, which has to be read whole
     */
    public static Optional<ReconciledPage> read(InputStream json, long from, int size) {
        try (var parser = Json.parser(json)) {
            parser.nextToken();
            if (!"format".equals(parser.nextName()) || parser.nextIntValue(0) != FORMAT) {
                return Optional.empty();
            }
            var window = new Window(from, size);
            ReconciledJson.Import told = null;
            ReadingJson reading = null;
            var lists = new Lists();
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                parser.nextToken();
                switch (name) {
                    case "told" -> told = value(parser, ReconciledJson.Import.class);
                    case "reading" -> reading = reading(parser, size);
                    case "result" -> result(parser, window, lists);
                    default -> parser.skipChildren();
                }
            }
            var statement = lists.statement;
            if (statement == null) {
                return Optional.empty();
            }
            var result = new ReconciliationJson(
                    lists.lines, lists.matches, lists.proposals, lists.breaks, lists.settled, statement);
            return Optional.of(
                    new ReconciledPage(new ReconciledJson(told, reading, result), from, window.at, window.continues));
        }
    }

    /** Whether all of it is on the page. */
    public boolean isWhole(int size) {
        return from == 0 && transactions <= size;
    }

    private static @Nullable ReadingJson reading(JsonParser parser, int size) {
        var reading = parser.currentToken() == JsonToken.VALUE_NULL ? null : value(parser, ReadingJson.class);
        return reading == null ? null : reading.upTo(size);
    }

    private static void result(JsonParser parser, Window window, Lists lists) {
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            switch (name) {
                case "lines" -> lists.lines = List.of(value(parser, ReconciliationJson.Line[].class));
                case "matches" -> lists.matches = list(parser, window, ReconciliationJson.Matched.class);
                case "proposals" -> lists.proposals = list(parser, window, ReconciliationJson.Matched.class);
                case "breaks" -> lists.breaks = list(parser, window, ReconciliationJson.Broken.class);
                case "settled" -> lists.settled = list(parser, window, ReconciliationJson.Settled.class);
                case "statement" -> lists.statement = value(parser, ReconciliationJson.Statement.class);
                default -> parser.skipChildren();
            }
        }
    }

    private static <T> List<T> list(JsonParser parser, Window window, Class<T> type) {
        var all = new ArrayList<T>();
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            long before = window.at;
            var object = object(parser, window);
            if (window.holds(before)) {
                all.add(Json.ofTree(object, type));
            }
        }
        return all;
    }

    private static ObjectNode object(JsonParser parser, Window window) {
        var object = JsonNodeFactory.instance.objectNode();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            if (name.equals(TRANSACTIONS)) {
                object.set(name, transactions(parser, window));
            } else if (name.equals("what")) {
                object.set(name, object(parser, window));
            } else {
                object.set(name, value(parser, JsonNode.class));
            }
        }
        return object;
    }

    private static ArrayNode transactions(JsonParser parser, Window window) {
        var taken = JsonNodeFactory.instance.arrayNode();
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            if (window.takesNext()) {
                taken.add(value(parser, JsonNode.class));
            } else {
                parser.skipChildren();
            }
        }
        return taken;
    }

    private static <T> T value(JsonParser parser, Class<T> type) {
        return parser.readValueAs(type);
    }
}
