package uk.safersheets.web.openapi;

import static uk.safersheets.web.openapi.Schemas.object;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.safersheets.access.Scope;
import uk.safersheets.app.access.AccessControl;
import uk.safersheets.web.http.Route;
import uk.safersheets.web.problem.Problem;
import uk.safersheets.web.problem.ProblemJson;
import uk.safersheets.web.problem.ProblemType;
import uk.safersheets.web.security.SessionCookie;

/** Describes the routes as OpenAPI 3.1, for programs. */
public final class OpenApi {
    private static final Pattern PATH_PARAMETER = Pattern.compile("\\{(\\w+)}");
    private static final Route.Content PROBLEM = new Route.Content(Problem.CONTENT_TYPE, ProblemJson.class, false);

    private static final Set<String> WHOLE_NUMBERS = Set.of("number", "from", "to", "before", "limit", "page");
    private static final String DESCRIPTION = "Everything that the page and the Excel add-in do, for other programs."
            + " Where people sign in, a program sends a personal token: Authorization: Bearer …";

    private final Schemas schemas;

    private OpenApi(Schemas schemas) {
        this.schemas = schemas;
    }

    public static Map<String, Object> of(List<Route> routes) {
        return new OpenApi(new Schemas(routes)).document(routes);
    }

    static List<String> pathParameters(Route route) {
        return PATH_PARAMETER
                .matcher(route.path())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private Map<String, Object> document(List<Route> routes) {
        var paths = new LinkedHashMap<String, Map<String, Object>>();
        for (var route : routes) {
            paths.computeIfAbsent(route.path(), path -> new LinkedHashMap<>())
                    .put(route.method().toString().toLowerCase(Locale.ROOT), operation(route));
        }
        return object(
                "openapi",
                "3.1.0",
                "info",
                info(),
                "servers",
                List.of(object("url", "/", "description", "This service")),
                "security",
                List.of(object("token", List.of()), object("session", List.of()), object()),
                "tags",
                Arrays.stream(Tag.values())
                        .filter(tag -> routes.stream().anyMatch(route -> Tag.of(route.path()) == tag))
                        .map(tag -> object("name", tag.title(), "description", tag.description()))
                        .toList(),
                "paths",
                paths,
                "components",
                object("schemas", schemas.named(), "securitySchemes", securitySchemes()));
    }

    private static Map<String, Object> info() {
        return object(
                "title",
                "Safer Sheets",
                "version",
                "1",
                "description",
                DESCRIPTION,
                "license",
                object("name", "Apache License 2.0", "identifier", "Apache-2.0"));
    }

    private static Map<String, Object> securitySchemes() {
        return object(
                "token",
                object(
                        "type",
                        "http",
                        "scheme",
                        "bearer",
                        "description",
                        "A personal token, a session's or the identity provider's; where nobody signs in, none"),
                "session",
                object(
                        "type",
                        "apiKey",
                        "in",
                        "cookie",
                        "name",
                        SessionCookie.PLAIN,
                        "description",
                        "A browser's session"));
    }

    private Map<String, Object> operation(Route route) {
        var operation = object(
                "operationId",
                OperationId.of(route),
                "summary",
                route.summary(),
                "tags",
                List.of(Tag.of(route.path()).title()));
        if (isPublic(route)) {
            operation.put("security", List.of());
        }
        var parameters = parameters(route);
        if (!parameters.isEmpty()) {
            operation.put("parameters", parameters);
        }
        if (!route.requests().isEmpty()) {
            var content = new LinkedHashMap<String, Object>();
            route.requests().forEach(request -> content.put(request.type(), media(request)));
            operation.put("requestBody", object("required", true, "content", content));
        }
        operation.put("responses", responses(route));
        operation.put(
                "x-codeSamples", List.of(object("lang", "Shell", "label", "curl", "source", Curl.of(route, schemas))));
        return operation;
    }

    private static List<Map<String, Object>> parameters(Route route) {
        var parameters = new ArrayList<Map<String, Object>>();
        pathParameters(route).forEach(name -> parameters.add(parameter("path", name, true, "")));
        route.parameters()
                .forEach(given ->
                        parameters.add(parameter(given.in(), given.name(), given.required(), given.description())));
        return parameters;
    }

    private static Map<String, Object> parameter(String in, String name, boolean required, String description) {
        var parameter = object("in", in, "name", name, "required", required);
        if (!description.isEmpty()) {
            parameter.put("description", description);
        }
        boolean isNumber = WHOLE_NUMBERS.contains(name) && !in.equals("header");
        parameter.put("schema", object("type", isNumber ? "integer" : "string"));
        return parameter;
    }

    private Map<String, Object> responses(Route route) {
        var responses = new TreeMap<String, Object>();
        route.answers().stream()
                .collect(Collectors.groupingBy(Route.Answer::status))
                .forEach((status, answers) -> responses.put(Integer.toString(status), response(answers)));
        Stream.concat(route.problems().stream(), general(route).stream())
                .distinct()
                .collect(Collectors.groupingBy(ProblemType::status))
                .forEach((status, types) -> responses.put(Integer.toString(status), response(titles(types), PROBLEM)));
        responses.put("default", response("Any other failure", PROBLEM));
        return responses;
    }

    /** What is refused before the route is asked. */
    private static List<ProblemType> general(Route route) {
        var all = new ArrayList<>(List.of(
                ProblemType.WRONG_HOST, ProblemType.MALFORMED_HEADER, ProblemType.TOO_MANY_REQUESTS, ProblemType.BUSY));
        if (!isPublic(route)) {
            all.add(ProblemType.SIGN_IN_REQUIRED);
            all.add(ProblemType.NOT_ALLOWED);
        }
        return all;
    }

    private static boolean isPublic(Route route) {
        return AccessControl.table()
                        .require(route.method() + " " + route.path())
                        .scope()
                == Scope.PUBLIC;
    }

    private static String titles(List<ProblemType> types) {
        return types.stream()
                .map(type -> type.title() + " (" + type.uri() + ")")
                .collect(Collectors.joining("; "));
    }

    /** One status can come in several kinds of content. */
    private Map<String, Object> response(List<Route.Answer> answers) {
        var response = object(
                "description", answers.stream().map(Route.Answer::description).collect(Collectors.joining("; ")));
        var content = new LinkedHashMap<String, Object>();
        answers.stream()
                .map(Route.Answer::content)
                .filter(Objects::nonNull)
                .forEach(body -> content.put(body.type(), media(body)));
        if (!content.isEmpty()) {
            response.put("content", content);
        }
        return response;
    }

    private Map<String, Object> response(String description, Route.Content content) {
        return content == null
                ? object("description", description)
                : object("description", description, "content", object(content.type(), media(content)));
    }

    private Map<String, Object> media(Route.Content content) {
        var media = object("schema", schemas.of(content));
        if (content.shape() != null && !content.type().startsWith("multipart/")) {
            media.put("example", schemas.sample(content));
        }
        return media;
    }
}
