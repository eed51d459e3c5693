package uk.safersheets.web.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.function.Supplier;
import uk.safersheets.app.runtime.AddinManifest;
import uk.safersheets.app.runtime.AddinSettings;
import uk.safersheets.web.AddinPaths;
import uk.safersheets.web.http.AskedAddress;

/** What Office asks of the service: the manifest for the address it was asked by, and the page as a task pane. */
public final class AddinPages {
    private static final String MANIFEST = "/addin/manifest.xml";

    private final AddinSettings settings;
    private final Supplier<String> page;

    /** @param page the page as a browser gets it */
    public AddinPages(AddinSettings settings, Supplier<String> page) {
        this.settings = settings;
        this.page = page;
    }

    public void register(RoutesConfig routes) {
        routes.get(MANIFEST, this::manifest);
        routes.head(MANIFEST, this::manifest);
        routes.get(AddinPaths.PANE, this::pane);
        routes.head(AddinPaths.PANE, this::pane);
    }

    private void manifest(Context ctx) {
        ctx.contentType("application/xml; charset=utf-8")
                .header("Cache-Control", "no-cache")
                .result(AddinManifest.at(AskedAddress.of(ctx, settings.address())));
    }

    /** The very page, which also learns where office.js is. */
    private void pane(Context ctx) {
        ctx.contentType("text/html; charset=utf-8")
                .header("Cache-Control", "no-cache")
                .result(page.get().replace("</head>", officeJs() + "</head>"));
    }

    private String officeJs() {
        return "<meta name=\"office-js\" content=\"" + settings.officeJs() + "\">";
    }
}
