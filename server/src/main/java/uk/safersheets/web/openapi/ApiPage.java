package uk.safersheets.web.openapi;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.safersheets.api.Json;
import uk.safersheets.web.Html;
import uk.safersheets.web.http.Route;
import uk.safersheets.web.problem.ProblemType;

/** Describes the routes as a page, for people. */
public final class ApiPage {
    private static final String HEAD = """
            <!doctype html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>The interface - Safer Sheets</title>
            <link rel="stylesheet" href="/api/page.css">
            </head>
            <body>
            <main>
            """;

    private final Html html = new Html();
    private final Set<Class<?>> shapes = new LinkedHashSet<>();
    private final Schemas schemas;

    private ApiPage(Schemas schemas) {
        this.schemas = schemas;
    }

    public static String of(List<Route> routes) {
        return new ApiPage(new Schemas(routes)).page(routes);
    }

    private String page(List<Route> routes) {
        html.raw(HEAD).heading(1, "The interface of Safer Sheets");
        html.raw("<p>What other programs can ask of this service. The same as a description for programs: "
                + "<a href=\"/api/openapi.json\">openapi.json</a>. Back to <a href=\"/\">the page</a>.</p>");
        html.paragraph(
                "Where people sign in, send a personal token with each request; make one under Your account. Where"
                        + " nobody signs in, leave that header out.");
        var groups = new EnumMap<Tag, List<Route>>(Tag.class);
        routes.forEach(route -> groups.computeIfAbsent(Tag.of(route.path()), tag -> new ArrayList<>())
                .add(route));
        groups.forEach(this::contents);
        html.raw("<p><a href=\"#problems\">Failures</a></p>");
        groups.forEach((tag, its) -> {
            html.raw("<h2 id=\"" + anchor(tag) + "\">" + Html.escaped(tag.title()) + "</h2>")
                    .paragraph(tag.description());
            its.forEach(this::route);
        });
        shapes();
        problems();
        return html.raw("</main></body></html>").toString();
    }

    private void contents(Tag tag, List<Route> routes) {
        html.raw("<h2 class=\"group\"><a href=\"#" + anchor(tag) + "\">" + Html.escaped(tag.title()) + "</a></h2>");
        html.raw("<ul class=\"contents\">");
        routes.forEach(route -> html.raw("<li><a href=\"#" + anchor(route) + "\"><code>" + title(route) + "</code></a> "
                + Html.escaped(route.summary()) + "</li>"));
        html.raw("</ul>");
    }

    private void route(Route route) {
        html.raw("<h3 id=\"" + anchor(route) + "\"><code>" + title(route) + "</code></h3>")
                .paragraph(route.summary() + ".");
        var parameters = new ArrayList<List<String>>();
        OpenApi.pathParameters(route).forEach(name -> parameters.add(List.of(name, "in the path", "")));
        route.parameters()
                .forEach(given -> parameters.add(List.of(
                        given.name(),
                        (given.in().equals("header") ? "header" : "query") + (given.required() ? ", required" : ""),
                        given.description())));
        html.table(List.of("Parameter", "Where", "What"), parameters);
        var bodies = new ArrayList<List<String>>();
        route.requests().forEach(request -> bodies.add(List.of("You send", "", content(request))));
        route.answers()
                .forEach(answer -> bodies.add(
                        List.of("It answers " + answer.status(), answer.description(), content(answer.content()))));
        route.problems().forEach(type -> bodies.add(List.of("It answers " + type.status(), type.title(), type.uri())));
        html.table(List.of("Part", "When", "What"), bodies);
        example(route);
    }

    private void example(Route route) {
        html.raw("<p>For example:</p><pre tabindex=\"0\"><code>" + Html.escaped(Curl.of(route, schemas))
                + "</code></pre>");
        route.answers().stream()
                .filter(answer -> answer.content() != null && answer.content().shape() != null)
                .findFirst()
                .ifPresent(answer -> html.raw("<details><summary>What it answers, " + answer.status()
                        + "</summary><pre tabindex=\"0\"><code>"
                        + Html.escaped(Json.text(schemas.sample(Objects.requireNonNull(answer.content()))))
                        + "</code></pre></details>"));
    }

    private String content(Route.@Nullable Content content) {
        if (content == null) {
            return "";
        }
        if (content.shape() == null) {
            return content.type();
        }
        meet(content.shape());
        return (content.isList() ? "list of " : "") + Schemas.name(content.shape());
    }

    private void shapes() {
        html.raw("<h2 id=\"shapes\">What is sent and answered</h2>");
        for (var shape : shapes) {
            html.raw("<h3 id=\"" + Schemas.name(shape) + "\">" + Schemas.name(shape) + "</h3>");
            html.table(
                    List.of("Property", "Type"),
                    Arrays.stream(shape.getRecordComponents())
                            .map(part -> List.of(part.getName(), type(part.getGenericType())))
                            .toList());
        }
    }

    private void problems() {
        html.raw("<h2 id=\"problems\">Failures</h2>")
                .paragraph(
                        "Every failure is application/problem+json (RFC 9457). detail says what happened, fix what to do"
                                + " about it; type says which kind it is and never changes. A file that cannot be used has a"
                                + " type of its own for each reason.");
        html.table(
                List.of("Status", "Type", "Title"),
                Arrays.stream(ProblemType.values())
                        .map(type -> List.of(Integer.toString(type.status()), type.uri(), type.title()))
                        .toList());
    }

    /** Takes note of a record and of every record inside it. */
    private void meet(Type type) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(this::meet);
        } else if (type instanceof Class<?> shape && shape.isRecord() && shapes.add(shape)) {
            Arrays.stream(shape.getRecordComponents()).forEach(part -> meet(part.getGenericType()));
        }
    }

    private static String type(Type type) {
        if (type instanceof ParameterizedType generic) {
            var arguments = generic.getActualTypeArguments();
            String last = type(arguments[arguments.length - 1]);
            return arguments.length == 2 ? "by name: " + last : "list of " + last;
        }
        var shape = (Class<?>) type;
        if (shape.isRecord()) {
            return Schemas.name(shape);
        }
        return switch (shape.getSimpleName()) {
            case "Object" -> "number, text, true, false or null";
            case "String" -> "text";
            case "Instant" -> "time (UTC)";
            case "boolean" -> "true or false";
            default -> "whole number";
        };
    }

    private static String title(Route route) {
        return route.method() + " " + Html.escaped(route.path());
    }

    private static String anchor(Tag tag) {
        return "group-" + tag.name().toLowerCase(Locale.ROOT);
    }

    private static String anchor(Route route) {
        return (route.method() + route.path()).toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
    }
}
