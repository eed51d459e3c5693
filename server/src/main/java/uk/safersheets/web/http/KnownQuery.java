package uk.safersheets.web.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import uk.safersheets.functions.labels.Closeness;
import uk.safersheets.web.problem.Problem;
import uk.safersheets.web.problem.ProblemType;

/** Refuses what a query asks and the route does not know: passed over in silence, another answer than wanted looks right. */
public final class KnownQuery {
    private static final int LONGEST_SHOWN = 40;

    private KnownQuery() {}

    /**
     * The route with a handler that refuses other parameters of the query than it declares.
     *
     * @param open the paths of routes that outsiders add parameters of their own to
     */
    public static Route only(Route route, Set<String> open) {
        if (open.contains(route.path())) {
            return route;
        }
        var known = route.parameters().stream()
                .filter(parameter -> parameter.in().equals("query"))
                .map(Route.Parameter::name)
                .toList();
        var handler = Objects.requireNonNull(route.handler(), route.path());
        return route.handledBy(ctx -> {
            require(ctx, known);
            handler.handle(ctx);
        });
    }

    private static void require(Context ctx, List<String> known) {
        for (String name : ctx.queryParamMap().keySet()) {
            if (!known.contains(name)) {
                String shown = name.length() > LONGEST_SHOWN ? name.substring(0, LONGEST_SHOWN) + "…" : name;
                throw Problem.of(ProblemType.MALFORMED_HEADER, "'" + shown + "' is no parameter that is known here.")
                        .fix(fix(name, known))
                        .exception();
            }
        }
    }

    private static String fix(String name, List<String> known) {
        if (known.isEmpty()) {
            return "Leave it out: there are none here.";
        }
        String all = known.stream().collect(Collectors.joining(", "));
        return Closeness.closest(name, known)
                .map(close -> "Did you mean " + close + "? Known are " + all + ".")
                .orElse("Leave it out. Known are " + all + ".");
    }
}
