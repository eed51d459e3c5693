package uk.safersheets.web.problem;

import org.jspecify.annotations.Nullable;
import uk.safersheets.web.Html;

/** A failure as a page, for whoever followed a link or typed an address. Programs get what they always got. */
public final class ProblemPage {
    public static final String CONTENT_TYPE = "text/html; charset=utf-8";

    /** What every page of words alone begins with. */
    private static final String HEAD = """
            <!doctype html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>%s - Safer Sheets</title>
            <link rel="icon" href="/icons/safer-sheets.svg" type="image/svg+xml">
            <link rel="stylesheet" href="/api/page.css">
            </head>
            <body class="words">
            <header><a href="/">Safer Sheets</a></header>
            <main>
            """;

    private ProblemPage() {}

    /** Whether a browser asks, for a page: nothing else names HTML among what it takes. */
    public static boolean isWanted(@Nullable String method, @Nullable String accept) {
        boolean isRead = "GET".equals(method) || "HEAD".equals(method);
        return isRead && accept != null && accept.contains("text/html");
    }

    /** @param path what was asked for */
    public static String of(Problem problem, String path) {
        boolean isNowhere = problem.uri().equals(ProblemType.NOT_FOUND.uri());
        var html = new Html().raw(HEAD.formatted(Html.escaped(problem.title()))).heading(1, problem.title());
        if (isNowhere) {
            html.paragraph("It may have been cut off on its way to you, or be of something that is not here any more.");
        } else {
            html.paragraph(problem.detail());
            if (problem.more().get("fix") instanceof String fix) {
                html.paragraph(fix);
            }
        }
        ways(html);
        return html.raw("<p class=\"quiet\">Answer " + problem.status() + " to <code>" + Html.escaped(path)
                        + "</code></p>")
                .raw("</main></body></html>")
                .toString();
    }

    /**
     * What a kind of failure is.
     *
     * @param path its name, which is an address that a program is told
     */
    public static String of(ProblemType type, String path) {
        var html = new Html()
                .raw(HEAD.formatted(Html.escaped(type.title())))
                .heading(1, type.title())
                .paragraph(
                        "This is a kind of failure. Whoever meets it is told what happened that time, and what to do.");
        ways(html);
        return html.raw("<p class=\"quiet\">Programs are answered " + type.status() + " with <code>"
                        + Html.escaped(path)
                        + "</code> as its type. <a href=\"/api#problems\">All kinds of failure</a></p>")
                .raw("</main></body></html>")
                .toString();
    }

    private static void ways(Html html) {
        html.raw("<ul class=\"contents\"><li><a href=\"/\">Start</a>: check a workbook, find a book, see what waits for"
                + " you.</li><li><a href=\"/#/help\">Help</a>: guides, and what the words mean.</li>"
                + "<li><a href=\"/api\">For programs</a>: everything that can be asked of this service.</li></ul>");
    }
}
