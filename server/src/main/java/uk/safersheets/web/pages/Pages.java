package uk.safersheets.web.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.ContentType;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.safersheets.app.template.PackagedFiles;
import uk.safersheets.web.AddinPaths;
import uk.safersheets.web.problem.Problems;

/**
 * The packaged page. Its HTML is asked for each time; everything it links to stands under a path that names its content,
 * so that a browser may keep it for good and never mixes two builds.
 */
public final class Pages {
    private static final String FOLDER = "web";
    private static final Pattern LINK = Pattern.compile("(?<=\\s(?:href|src)=\")[^\"#:]+(?=\")");
    private static final int BUILD_LENGTH = 12;
    private static final String NOW = "no-cache";
    private static final String FOR_GOOD = "public, max-age=31536000, immutable";
    private static final String FOR_A_DAY = "public, max-age=86400";

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final String build;

    private Pages(Map<String, byte[]> packaged) {
        this.build = build(packaged);
        packaged.forEach((name, bytes) -> files.put(name, name.endsWith(".html") ? linked(bytes, packaged) : bytes));
    }

    public static Pages load() {
        var packaged = new LinkedHashMap<String, byte[]>();
        for (String name : PackagedFiles.under(FOLDER)) {
            packaged.put(
                    name.substring(FOLDER.length() + 1),
                    PackagedFiles.read(name).orElseThrow());
        }
        return new Pages(packaged);
    }

    /** The page itself. */
    public String page() {
        return new String(files.get("index.html"), StandardCharsets.UTF_8);
    }

    public void register(RoutesConfig routes) {
        routes.get("/", ctx -> answer(ctx, "index.html", NOW));
        routes.head("/", ctx -> answer(ctx, "index.html", NOW));
        routes.get("/static/{build}/<file>", this::immutable);
        files.keySet().forEach(name -> routes.get("/" + name, ctx -> answer(ctx, name, kept(name))));
    }

    private void immutable(Context ctx) {
        answer(ctx, ctx.pathParam("file"), ctx.pathParam("build").equals(build) ? FOR_GOOD : NOW);
    }

    private void answer(Context ctx, String name, String howLong) {
        byte[] bytes = files.get(name);
        if (bytes == null) {
            throw Problems.ofStatus(404).exception();
        }
        ctx.contentType(contentType(name)).header("Cache-Control", howLong).result(bytes);
    }

    /** Office fetches icons itself, and shows none that may not be kept. */
    private static String kept(String name) {
        return ("/" + name).startsWith(AddinPaths.ICONS) ? FOR_A_DAY : NOW;
    }

    private byte[] linked(byte[] html, Map<String, byte[]> packaged) {
        String text = new String(html, StandardCharsets.UTF_8);
        return LINK.matcher(text)
                .replaceAll(link -> replacement(link, packaged))
                .getBytes(StandardCharsets.UTF_8);
    }

    private String replacement(MatchResult link, Map<String, byte[]> packaged) {
        String name = link.group();
        boolean isOurs = packaged.containsKey(name) && !name.endsWith(".html");
        return Matcher.quoteReplacement(isOurs ? "/static/" + build + "/" + name : name);
    }

    private static String contentType(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1);
        String known = ContentType.mimeTypeByExtension(extension);
        String type = known == null ? "application/octet-stream" : known;
        return type.startsWith("text/") ? type + "; charset=utf-8" : type;
    }

    private static String build(Map<String, byte[]> packaged) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            packaged.forEach((name, bytes) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            });
            return HexFormat.of().formatHex(digest.digest()).substring(0, BUILD_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
