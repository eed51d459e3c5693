package uk.safersheets.web.http;

import io.javalin.http.Context;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.safersheets.app.Person;
import uk.safersheets.cell.Texts;
import uk.safersheets.web.problem.Problem;
import uk.safersheets.web.problem.ProblemException;
import uk.safersheets.web.problem.ProblemType;
import uk.safersheets.web.security.SignedIn;

/** What a request says beside its body. */
public final class Parameters {
    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"(0|[1-9]\\d{0,8})(?:\\.\\d{1,18})?\"");
    private static final Pattern STATE = Pattern.compile("(?:W/)?\"([1-9]\\d{0,17})\"");
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,8}");
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,200}");
    private static final int LONGEST_NOTE = 1000;
    private static final int LONGEST_NAME = 100;

    private Parameters() {}

    /**
     * The version the sender started from: {@code If-Match: "7"}, or the ETag that the version was shown with; 0 for the
     * first.
     */
    public static int base(Context ctx) {
        String header = ctx.header("If-Match");
        if (header == null || header.isBlank()) {
            throw Problem.of(ProblemType.VERSION_REQUIRED, "You did not say which version you started from.")
                    .fix(
                            "Send If-Match with the version's number in quotes, for example If-Match: \"7\", or \"0\" for the"
                                    + " first.")
                    .exception();
        }
        var version = VERSION.matcher(header.strip());
        if (!version.matches()) {
            throw malformed(
                    "If-Match does not hold one version number in quotes.", "Send, for example, If-Match: \"7\".");
        }
        return Integer.parseInt(version.group(1));
    }

    /** The state of a reconciliation that the sender was shown: {@code If-Match: "57"}, its ETag. */
    public static long state(Context ctx) {
        String header = ctx.header("If-Match");
        if (header == null || header.isBlank()) {
            throw Problem.of(ProblemType.VERSION_REQUIRED, "You did not say how the reconciliation was shown to you.")
                    .fix("Send If-Match with the ETag that came with it, for example If-Match: \"57\".")
                    .exception();
        }
        return state(header);
    }

    /** The same where it may be left out: null then, and 0 for a fund that had no reconciliation. */
    public static @Nullable Long anyState(Context ctx) {
        String header = ctx.header("If-Match");
        if (header == null || header.isBlank()) {
            return null;
        }
        return header.strip().equals("\"0\"") ? 0L : state(header);
    }

    private static long state(String header) {
        var state = STATE.matcher(header.strip());
        if (!state.matches()) {
            throw malformed(
                    "If-Match does not hold one ETag of a reconciliation.", "Send, for example, If-Match: \"57\".");
        }
        return Long.parseLong(state.group(1));
    }

    /** The sender's name for this request; null for none. */
    public static String idempotencyKey(Context ctx) {
        String key = ctx.header("Idempotency-Key");
        if (key != null && !KEY.matcher(key).matches()) {
            throw malformed(
                    "Idempotency-Key holds characters that a key cannot have, or more than 200 of them.",
                    "Use a new random name for each submission, for example a UUID.");
        }
        return key;
    }

    public static String note(Context ctx) {
        return text(ctx, "Submission-Note", LONGEST_NOTE);
    }

    /** Whoever is signed in; where nobody signs in, whoever they say they are. */
    public static Person person(Context ctx) {
        return SignedIn.caller(ctx)
                .signedIn()
                .map(user -> Person.signedIn(user, SignedIn.role(ctx), ctx.ip()))
                .orElseGet(() -> named(ctx));
    }

    private static Person named(Context ctx) {
        return Person.named(text(ctx, "Submitted-By", LONGEST_NAME), ctx.ip());
    }

    /** Whose scores they are: a header, or the query where one cannot be sent. */
    public static String agency(Context ctx) {
        String header = text(ctx, "Scored-By-Agency", LONGEST_NAME);
        String agency = header.isEmpty() ? Objects.requireNonNullElse(ctx.queryParam("agency"), "") : header;
        if (Texts.isInvisible(agency)) {
            throw malformed("You did not say whose scores these are.", "Send, for example, Scored-By-Agency: Police.");
        }
        if (agency.length() > LONGEST_NAME) {
            throw malformed("The agency's name is longer than " + LONGEST_NAME + " characters.", "Shorten it.");
        }
        return agency;
    }

    /** A number from 1 in the path; what is no such number names nothing. */
    public static int number(Context ctx, String name) {
        String text = ctx.pathParam(name);
        if (!NUMBER.matcher(text).matches()) {
            throw Problem.of(ProblemType.NO_SUCH_VERSION, "'" + text + "' is not a version number.")
                    .fix("Use a whole number from 1, for example 7.")
                    .exception();
        }
        return Integer.parseInt(text);
    }

    /** A number from 1 to {@code most} in the query; {@code otherwise} when it is left out. */
    public static int queryNumber(Context ctx, String name, int otherwise, int most) {
        String text = ctx.queryParam(name);
        if (text == null) {
            return otherwise;
        }
        if (!NUMBER.matcher(text).matches()) {
            throw malformed(name + " is not a whole number from 1.", "Send, for example, " + name + "=10.");
        }
        return Math.min(Integer.parseInt(text), most);
    }

    /** Whether {@code name=true} is in the query; {@code false} says no, and so does leaving it out. */
    public static boolean flag(Context ctx, String name) {
        String text = ctx.queryParam(name);
        if (text != null && !text.equals("true") && !text.equals("false")) {
            throw malformed(
                    name + "=" + text + " is neither true nor false.", "Send " + name + "=true, or leave it out.");
        }
        return "true".equals(text);
    }

    /** Whether the query asks for the one word that {@code name} can be; it may be left out. */
    public static boolean asksFor(Context ctx, String name, String word) {
        String text = ctx.queryParam(name);
        if (text != null && !text.equals(word)) {
            throw malformed(name + "=" + text + " is not known.", "Send " + name + "=" + word + ", or leave it out.");
        }
        return text != null;
    }

    /** Refuses a query with both of two parameters that stand for one another. */
    public static void requireNotBoth(Context ctx, String one, String other) {
        if (ctx.queryParam(one) != null && ctx.queryParam(other) != null) {
            throw malformed("You sent both " + one + " and " + other + ".", "Send one of them.");
        }
    }

    private static String text(Context ctx, String header, int longest) {
        String text = HeaderText.read(ctx.header(header));
        if (text.length() > longest) {
            throw malformed(header + " is longer than " + longest + " characters.", "Shorten it.");
        }
        return text;
    }

    private static ProblemException malformed(String detail, String fix) {
        return Problem.of(ProblemType.MALFORMED_HEADER, detail).fix(fix).exception();
    }
}
