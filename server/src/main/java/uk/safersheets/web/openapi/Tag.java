package uk.safersheets.web.openapi;

import java.util.Arrays;
import java.util.regex.Pattern;

/** What the routes are grouped by, in the order in which a reader meets them; the first that a path fits is its group. */
enum Tag {
    CHECKING("Checking", "Check and recalculate a workbook; nothing of it is kept.", "/api/(check|recalculate)"),
    SIGN_OFF(
            "Sign-off",
            "Put a version forward, approve, return, publish and withdraw it; explain queries and waive errors.",
            ".*/versions/\\{number}/(submission|approval|return|publication|withdrawal|unlocking)"
                    + "|.*/(explanations|waivers|waiver-requests)"),
    SCORING("Scoring", "The scores of several agencies, side by side.", ".*/(scorers|spread)(/.*)?"),
    MERGING("Merging", "Late work laid beside what came first.", ".*/merges/.*"),
    HISTORY(
            "History",
            "What changed between versions, every value of a cell, and who did what.",
            ".*/(compare|cells|events|compare-period|period|series)(/.*)?"),
    FUNDS(
            "Funds",
            "Funds beside their ledgers, and returns to whoever pays.",
            "/api/reconciliations(/.*)?|.*/(reconciliations|monitoring-return)"),
    REPORTS(
            "Reports",
            "A report's figures checked against versions, and filled from them; nothing of it is kept.",
            "/api/reports/.*|.*/text-check"),
    BOOKS(
            "Books",
            "Books and their versions, and how those of one partnership hang together.",
            "/api/books(/.*)?|/api/book-counts|/api/partnerships/[^/]+/chain"),
    FIGURES(
            "Public figures",
            "Files of published figures, and what of them a workbook could hold.",
            "/api/imports(/.*)?"),
    COLLECTIONS(
            "Collections",
            "What one body asks of many partnerships, and what it has been given.",
            "/api/collections(/.*)?"),
    CYCLE(
            "The year's cycle",
            "What is due, when, by whom, and how far it is; and who is reminded of it.",
            "/api/cycle(\\.ics)?(/.*)?|/api/partnerships/.*|/api/(me/)?reminders(/.*)?"),
    FINDING("Home and search", "What waits for you, and where something stands.", "/api/(home|search)(/.*)?"),
    TEMPLATES("Templates", "The registered templates, and how a new one comes in.", "/api/templates(/.*)?"),
    ACCOUNT("Your account", "Signing in, and tokens for programs.", "/api/(me|session|tokens)(/.*)?"),
    USERS("Users", "Who there is, and who may do what.", "/api/(users|access)(/.*)?"),
    SERVICE(
            "The service",
            "Whether it works, its keys, and links that work once.",
            "/api/(health|receipt-keys|downloads)(/.*)?");

    private final String title;
    private final String description;
    private final Pattern paths;

    Tag(String title, String description, String paths) {
        this.title = title;
        this.description = description;
        this.paths = Pattern.compile(paths);
    }

    String title() {
        return title;
    }

    String description() {
        return description;
    }

    /** @throws IllegalStateException for a path of no group */
    static Tag of(String path) {
        return Arrays.stream(values())
                .filter(tag -> tag.paths.matcher(path).matches())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No group of the interface holds " + path));
    }
}
