package uk.safersheets.web.http;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.safersheets.api.check.SnapshotJson;
import uk.safersheets.web.problem.ProblemType;

/**
 * One thing the service answers, declared once: the server, its description and the readable page are all made of it.
 *
 * @param path with names in braces, such as {@code /api/books/{book}}
 * @param summary one line
 * @param parameters headers and query parameters; those of the path are known from it
 * @param requests what it takes; empty for nothing
 * @param answers what it answers when all goes well
 * @param problems what else it can answer, apart from what every route can
 */
public record Route(
        HandlerType method,
        String path,
        String summary,
        List<Parameter> parameters,
        List<Content> requests,
        List<Answer> answers,
        List<ProblemType> problems,
        @Nullable Handler handler) {

    /** A header or query parameter. */
    public record Parameter(String in, String name, boolean required, String description) {}

    /**
     * A body.
     *
     * @param type its media type
     * @param shape the record that it is the JSON of; null for a file
     * @param isList whether it is a list of such records
     */
    public record Content(String type, @Nullable Class<?> shape, boolean isList) {
        public static final String JSON = "application/json";
        /** Server-sent events, whose data are JSON. */
        public static final String EVENTS = "text/event-stream";

        public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        public static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

        public static final String PDF = "application/pdf";

        public static final String CALENDAR = "text/calendar; charset=utf-8";
        public static final String TEXT = "text/plain";

        public static final String MARKDOWN = "text/markdown";

        boolean isFile() {
            return !type.equals(JSON) && !type.equals(EVENTS) || shape == SnapshotJson.class;
        }

        public static Content json(Class<?> shape) {
            return new Content(JSON, shape, false);
        }

        public static Content events(Class<?> shape) {
            return new Content(EVENTS, shape, false);
        }

        /** A form whose parts are the record's components. */
        public static Content form(Class<?> shape) {
            return new Content("multipart/form-data", shape, false);
        }

        public static Content list(Class<?> shape) {
            return new Content(JSON, shape, true);
        }

        public static Content xlsx() {
            return new Content(XLSX, null, false);
        }

        /** A file of this type. */
        public static Content file(String type) {
            return new Content(type, null, false);
        }

        public static Content pdf() {
            return new Content(PDF, null, false);
        }

        public static Content calendar() {
            return new Content(CALENDAR, null, false);
        }

        public static Content docx() {
            return new Content(DOCX, null, false);
        }
    }

    /** A status with what it means and, unless null, a body. */
    public record Answer(
            int status, String description, @Nullable Content content) {}

    public static Route get(String path, String summary) {
        return new Route(HandlerType.GET, path, summary, List.of(), List.of(), List.of(), List.of(), null);
    }

    public static Route post(String path, String summary) {
        return new Route(HandlerType.POST, path, summary, List.of(), List.of(), List.of(), List.of(), null);
    }

    public static Route put(String path, String summary) {
        return new Route(HandlerType.PUT, path, summary, List.of(), List.of(), List.of(), List.of(), null);
    }

    public static Route delete(String path, String summary) {
        return new Route(HandlerType.DELETE, path, summary, List.of(), List.of(), List.of(), List.of(), null);
    }

    public Route query(String name, String description) {
        return parameter(new Parameter("query", name, false, description));
    }

    public Route header(String name, String description) {
        return parameter(new Parameter("header", name, false, description));
    }

    public Route requiredHeader(String name, String description) {
        return parameter(new Parameter("header", name, true, description));
    }

    public Route takes(Content content) {
        return new Route(method, path, summary, parameters, and(requests, content), answers, problems, handler);
    }

    public Route answers(int status, String description, @Nullable Content content) {
        var answer = new Answer(status, description, content);
        return new Route(method, path, summary, parameters, requests, and(answers, answer), problems, handler);
    }

    /** Without a body. */
    public Route answers(int status, String description) {
        var answer = new Answer(status, description, null);
        return new Route(method, path, summary, parameters, requests, and(answers, answer), problems, handler);
    }

    public Route refuses(ProblemType... types) {
        return new Route(method, path, summary, parameters, requests, answers, List.of(types), handler);
    }

    public Route handledBy(Handler with) {
        return new Route(method, path, summary, parameters, requests, answers, problems, with);
    }

    /** Whether it can answer with a file to save. */
    public boolean answersFile() {
        return answers.stream()
                .map(Answer::content)
                .anyMatch(content -> content != null && (content.isFile() || path.endsWith("/receipt")));
    }

    /** Whether it takes workbooks or other files, or a snapshot of one. */
    public boolean takesFile() {
        return requests.stream().anyMatch(Content::isFile);
    }

    private Route parameter(Parameter parameter) {
        return new Route(method, path, summary, and(parameters, parameter), requests, answers, problems, handler);
    }

    private static <T> List<T> and(List<T> some, T another) {
        var all = new ArrayList<>(some);
        all.add(another);
        return List.copyOf(all);
    }
}
