package uk.safersheets.web.openapi;

import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Collectors;
import uk.safersheets.api.Json;
import uk.safersheets.web.http.Route;

/** A request for a route as one would type it. */
final class Curl {
    private static final String ADDRESS = "http://localhost:8080";
    private static final Map<String, String> HEADERS = Map.of(
            "If-Match", "'\"7.57\"'",
            "Idempotency-Key", "5b6c1f0e-1",
            "Submitted-By", "'Analyst, Charnwood'");
    private static final String AND = " \\\n  ";

    private Curl() {}

    /** @param schemas of what the routes take */
    static String of(Route route, Schemas schemas) {
        var words = new ArrayList<String>();
        words.add("curl" + (route.method().toString().equals("GET") ? "" : " -X " + route.method()) + " '" + ADDRESS
                + path(route) + "'");
        words.add("-H 'Authorization: Bearer YOUR-TOKEN'");
        route.parameters().stream()
                .filter(given -> given.in().equals("header") && given.required())
                .forEach(given -> words.add("-H " + header(given.name())));
        route.requests().stream().findFirst().ifPresent(body -> words.add(body(body, schemas)));
        if (route.answers().stream()
                .anyMatch(answer -> answer.content() != null && answer.content().shape() == null)) {
            words.add("-O -J");
        }
        return String.join(AND, words);
    }

    private static String path(Route route) {
        String path = route.path();
        for (String name : OpenApi.pathParameters(route)) {
            path = path.replace("{" + name + "}", Samples.parameter(name));
        }
        String query = route.parameters().stream()
                .filter(given -> given.in().equals("query") && given.required())
                .map(given ->
                        given.name() + "=" + Samples.parameter(given.name()).replace(' ', '+'))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    private static String header(String name) {
        String value = HEADERS.getOrDefault(name, "'…'");
        return "'" + name + ": " + value.replaceAll("^'|'$", "") + "'";
    }

    private static String body(Route.Content body, Schemas schemas) {
        if (body.shape() == null) {
            return "-H 'Content-Type: " + body.type() + "'" + AND + "--data-binary @workbook.xlsx";
        }
        var properties = (Map<?, ?>) schemas.sample(body);
        if (body.type().startsWith("multipart/")) {
            return properties.keySet().stream()
                    .map(part -> "-F " + part + "=@" + part + ".file")
                    .collect(Collectors.joining(AND));
        }
        return "-H 'Content-Type: " + body.type() + "'" + AND + "-d '"
                + Json.text(properties).replace("'", "'\\''") + "'";
    }
}
