package uk.safersheets.web.security;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where a request came from when proxies handed it on. What X-Forwarded-For and X-Forwarded-Proto say counts only when a
 * trusted proxy says it: whoever else could write anything there.
 */
public final class ForwardedFor {
    private static final Pattern LITERAL = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}|(?=[^:]*:)[0-9a-fA-F:.]{2,45}");
    private static final Pattern WITH_PORT = Pattern.compile("\\[([^\\]]+)](?::\\d+)?|(\\d[\\d.]+):\\d+");

    private final Set<InetAddress> proxies;

    public ForwardedFor(List<InetAddress> proxies) {
        this.proxies = Set.copyOf(proxies);
    }

    /** Has the address and the scheme of every request be those that are meant here. */
    public void register(JavalinConfig javalin) {
        javalin.contextResolver.ip = this::ip;
        javalin.contextResolver.scheme = this::scheme;
    }

    /** The last address that no trusted proxy vouches for. */
    private String ip(Context ctx) {
        String remote = ctx.req().getRemoteAddr();
        if (!isProxy(remote)) {
            return remote;
        }
        String known = remote;
        for (String hop : fromTheRight(ctx, "X-Forwarded-For")) {
            var address = literal(hop);
            if (address.isEmpty()) {
                return known;
            }
            known = address.get().getHostAddress();
            if (!proxies.contains(address.get())) {
                return known;
            }
        }
        return known;
    }

    private String scheme(Context ctx) {
        if (isProxy(ctx.req().getRemoteAddr())) {
            var said = fromTheRight(ctx, "X-Forwarded-Proto");
            if (!said.isEmpty() && said.get(0).toLowerCase(Locale.ROOT).matches("https?")) {
                return said.get(0).toLowerCase(Locale.ROOT);
            }
        }
        return ctx.req().getScheme();
    }

    /** Whether an address is that of a trusted proxy. */
    public boolean isProxy(String remote) {
        return !proxies.isEmpty() && literal(remote).filter(proxies::contains).isPresent();
    }

    /** The nearest hop wrote the rightmost value of the last such header. */
    private static List<String> fromTheRight(Context ctx, String header) {
        var values = new ArrayList<String>();
        for (String line : Collections.list(ctx.req().getHeaders(header))) {
            for (String value : line.split(",")) {
                values.add(value.strip());
            }
        }
        Collections.reverse(values);
        return values;
    }

    /** An address in figures; a name is never looked up. */
    private static Optional<InetAddress> literal(String text) {
        var port = WITH_PORT.matcher(text);
        String bare = port.matches() ? port.group(1) == null ? port.group(2) : port.group(1) : text;
        if (!LITERAL.matcher(bare).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(bare));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
