package uk.safersheets.web.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.ContentType;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.safersheets.web.AddinPaths;
import uk.safersheets.web.problem.Problems;

/**
 * The page. Its HTML is asked for each time; everything it links to stands under a path that names its content, so that
 * a browser may keep it for good and never mixes two builds. Of files that may change nothing is kept.
 */
public final class Pages {
    private static final String PAGE = "index.html";
    private static final Pattern LINK = Pattern.compile("(?<=\\s(?:href|src)=\")[^\"#:]+(?=\")");
    private static final String UNNAMED_BUILD = "now";
    private static final String NEVER = "no-store";
    private static final String NOW = "no-cache";
    private static final String FOR_GOOD = "public, max-age=31536000, immutable";
    private static final String FOR_A_DAY = "public, max-age=86400";

    private final PageFiles files;

    private Pages(PageFiles files) {
        this.files = files;
    }

    /** @param pane the folder that is served in place of the packaged page */
    public static Pages of(Optional<Path> pane) {
        var packaged = new PackagedPageFiles();
        return new Pages(pane.<PageFiles>map(folder -> new FolderPageFiles(folder, packaged))
                .orElse(packaged));
    }

    /** The page itself. */
    public String page() {
        return page(PAGE);
    }

    /** One of the HTML files that come with it. */
    public String page(String name) {
        return new String(file(name), StandardCharsets.UTF_8);
    }

    public void register(RoutesConfig routes) {
        routes.get("/", ctx -> answer(ctx, PAGE, NOW));
        routes.head("/", ctx -> answer(ctx, PAGE, NOW));
        routes.get("/static/{build}/<file>", this::linked);
        for (String path : paths()) {
            routes.get(path, ctx -> {
                String name = ctx.path().substring(1);
                answer(ctx, name, kept(name));
            });
        }
    }

    /** Every file at the top by its name, and every folder with whatever is in it. */
    private Set<String> paths() {
        var paths = new TreeSet<String>();
        for (String name : files.names()) {
            int folder = name.lastIndexOf('/');
            paths.add(folder < 0 ? "/" + name : "/" + name.substring(0, folder) + "/{file}");
        }
        return paths;
    }

    private void linked(Context ctx) {
        boolean isThisBuild = files.build().equals(Optional.of(ctx.pathParam("build")));
        answer(ctx, ctx.pathParam("file"), isThisBuild ? FOR_GOOD : NOW);
    }

    private void answer(Context ctx, String name, String howLong) {
        byte[] bytes = file(name);
        ctx.contentType(contentType(name))
                .header("Cache-Control", files.build().isPresent() ? howLong : NEVER)
                .result(bytes);
    }

    private byte[] file(String name) {
        byte[] bytes = files.read(name).orElseThrow(() -> Problems.ofStatus(404).exception());
        return name.endsWith(".html") ? withLinks(bytes) : bytes;
    }

    /** Office fetches icons itself, and shows none that may not be kept. */
    private static String kept(String name) {
        return ("/" + name).startsWith(AddinPaths.ICONS) ? FOR_A_DAY : NOW;
    }

    private byte[] withLinks(byte[] html) {
        return LINK.matcher(new String(html, StandardCharsets.UTF_8))
                .replaceAll(this::replacement)
                .getBytes(StandardCharsets.UTF_8);
    }

    private String replacement(MatchResult link) {
        String name = link.group();
        boolean isOurs = !name.startsWith("/")
                && !name.endsWith(".html")
                && files.read(name).isPresent();
        return Matcher.quoteReplacement(isOurs ? "/static/" + files.build().orElse(UNNAMED_BUILD) + "/" + name : name);
    }

    private static String contentType(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1);
        String known = ContentType.mimeTypeByExtension(extension);
        String type = known == null ? "application/octet-stream" : known;
        return type.startsWith("text/") ? type + "; charset=utf-8" : type;
    }
}
