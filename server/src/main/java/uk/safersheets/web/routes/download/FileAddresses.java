package uk.safersheets.web.routes.download;

import io.javalin.http.HandlerType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.safersheets.web.http.Route;

/** The addresses that files of the service stand at. */
final class FileAddresses {
    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");
    private static final Pattern ADDRESS = Pattern.compile("(?<path>/api(/[\\w~-][\\w.~-]*)+)(\\?[\\w.~&=+-]*)?");

    private final List<Route> files;

    /** @param routes among others */
    FileAddresses(List<Route> routes) {
        this.files = routes.stream()
                .filter(route -> route.method().equals(HandlerType.GET) && route.answersFile())
                .toList();
    }

    /**
     * A file's address, taken apart.
     *
     * @param route its route's path
     * @param params what stands for the names in it
     */
    record Found(String route, Map<String, String> params) {}

    /** Empty for what is no address of a file, as it is written out: nothing in it is decoded or left out. */
    Optional<Found> find(String address) {
        var written = ADDRESS.matcher(address);
        if (!written.matches()) {
            return Optional.empty();
        }
        return files.stream()
                .flatMap(route -> params(route.path(), written.group("path")).stream()
                        .map(params -> new Found(route.path(), params)))
                .findFirst();
    }

    private static Optional<Map<String, String>> params(String route, String path) {
        var names = NAME.matcher(route).results().map(name -> name.group(1)).toList();
        var values = Pattern.compile(NAME.matcher(route).replaceAll("([^/]+)")).matcher(path);
        if (!values.matches()) {
            return Optional.empty();
        }
        var params = new LinkedHashMap<String, String>();
        for (int i = 0; i < names.size(); i++) {
            params.put(names.get(i), values.group(i + 1));
        }
        return Optional.of(params);
    }
}
