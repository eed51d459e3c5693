package uk.safersheets.web.security;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import uk.safersheets.app.access.DownloadLinks;
import uk.safersheets.app.access.DownloadLinks.Link;
import uk.safersheets.app.access.DownloadLinks.Proof;
import uk.safersheets.web.problem.Problem;
import uk.safersheets.web.problem.Problems;

/**
 * A request by a link that hands a file over is, from its first moment on, the request for that file by whoever made the
 * link: all that is looked at for the file itself is looked at then.
 */
public final class LinkedDownload implements HttpConfiguration.Customizer {
    /** Where links stand, with their code. */
    public static final String PATH = "/api/downloads/";

    private static final String LINK = Link.class.getName();

    private final DownloadLinks links;

    public LinkedDownload(DownloadLinks links) {
        this.links = links;
    }

    @Override
    public Request customize(Request request, HttpFields.Mutable headers) {
        String path = request.getHttpURI().getCanonicalPath();
        if (path == null || !path.startsWith(PATH) || !HttpMethod.GET.is(request.getMethod())) {
            return request;
        }
        var link = links.take(path.substring(PATH.length()));
        link.ifPresent(found -> request.setAttribute(LINK, found));
        return link.map(Link::address)
                .<Request>map(address -> Request.serveAs(request, at(request.getHttpURI(), address)))
                .orElse(request);
    }

    /** The link that a request came by; empty for none. */
    public static Optional<Link> of(Context ctx) {
        return Optional.ofNullable(ctx.attribute(LINK));
    }

    /** What the maker of a request's link was known by; empty where it came by none. */
    static Optional<Proof> proof(Context ctx) {
        return of(ctx).map(Link::proof);
    }

    /**
     * What came by a link is a file, which nobody in between keeps, or else a page in words: a person reads it.
     *
     * @param page what says something to a person
     */
    public static void finish(Context ctx, UnaryOperator<String> page) {
        if (of(ctx).isEmpty()) {
            return;
        }
        ctx.header("Cache-Control", "no-store");
        if (ctx.status().isError()) {
            ctx.html(page.apply(Problems.of(ctx).map(Problem::detail).orElse("")));
        } else if (ctx.res().getHeader("Content-Disposition") == null) {
            ctx.header("Content-Disposition", "attachment");
        }
    }

    private static HttpURI at(HttpURI asked, String address) {
        int query = address.indexOf('?');
        var uri = HttpURI.build(asked).path(query < 0 ? address : address.substring(0, query));
        return uri.query(query < 0 ? null : address.substring(query + 1)).asImmutable();
    }
}
