package uk.safersheets.web.problem;

import java.util.Arrays;
import java.util.Optional;
import uk.safersheets.excel.opc.RefusalReason;

/** Every kind of failure an answer can have. Its {@link #uri()} never changes; programs may rely on it. */
public enum ProblemType {
    MALFORMED_REQUEST(400, "malformed-request", "The request could not be read"),
    MALFORMED_JSON(400, "malformed-json", "The JSON could not be read"),
    MALFORMED_HEADER(400, "malformed-header", "A header or parameter could not be read"),
    SIGN_IN_REQUIRED(401, "sign-in-required", "Sign in first"),
    SIGN_IN_REFUSED(401, "sign-in-refused", "Nobody was signed in"),
    NOT_ALLOWED(403, "not-allowed", "You may not do this"),
    NOT_ADDED(403, "not-added", "You have no account here"),
    SAME_PERSON(403, "same-person", "Somebody else has to approve it"),
    CROSS_SITE(403, "cross-site", "The request came from another site"),
    NOT_FOUND(404, "not-found", "There is nothing at this address"),
    NO_SUCH_TEMPLATE(404, "no-such-template", "There is no such template"),
    NO_SUCH_PROPOSAL(404, "no-such-proposal", "There is no such proposal"),
    NO_SUCH_BOOK(404, "no-such-book", "There is no such book"),
    NO_SUCH_VERSION(404, "no-such-version", "There is no such version"),
    NO_SUCH_CELL(404, "no-such-cell", "There is no such cell"),
    NO_SUCH_MERGE(404, "no-such-merge", "There is no such merge"),
    NO_SUCH_SCORING(404, "no-such-scoring", "There are no such scores"),
    NO_SUCH_PACK(404, "no-such-pack", "There is no such pack"),
    NO_SUCH_USER(404, "no-such-user", "There is no such user"),
    NO_SUCH_TOKEN(404, "no-such-token", "There is no such token"),
    NO_SUCH_RECONCILIATION(404, "no-such-reconciliation", "There is no such reconciliation"),
    NO_SUCH_IMPORT(404, "no-such-import", "There is no such import"),
    NO_SUCH_COLLECTION(404, "no-such-collection", "There is no such collection"),
    NO_SUCH_PARTNERSHIP(404, "no-such-partnership", "There is no such partnership"),
    NO_SUCH_STEP(404, "no-such-step", "There is no such step due"),
    METHOD_NOT_ALLOWED(405, "method-not-allowed", "This address does not take that method"),
    TOO_SLOW(408, "too-slow", "What you sent came too slowly"),
    STALE_VERSION(409, "stale-version", "Somebody submitted a newer version"),
    SCORED_AGAIN(409, "scored-again", "Somebody scored again"),
    WRONG_STATE(409, "wrong-state", "This cannot be done with the version as it stands"),
    ALREADY_STARTED(409, "already-started", "The next period's book has been started"),
    IMPORT_ENDED(409, "import-ended", "The import has ended"),
    COLLECTION_STATE(409, "collection-state", "This cannot be done in the collection as it stands"),
    DISPOSED(410, "disposed", "The book was disposed of"),
    STALE_RECONCILIATION(412, "stale-reconciliation", "The reconciliation is no longer as you were shown it"),
    STALE_CYCLE(412, "stale-cycle", "The cycle is no longer as you were shown it"),
    STALE_BOOK(412, "stale-book", "The book is no longer as you were shown it"),
    TOO_LARGE(413, "too-large", "What you sent is too large"),
    UNSUPPORTED_TYPE(415, "unsupported-type", "This kind of content is not taken here"),
    WRONG_HOST(421, "wrong-host", "The service does not go by that name"),
    SAME_VERSION(422, "same-version", "There is nothing new to submit"),
    WRONG_WORKBOOK(422, "wrong-workbook", "This workbook belongs to another book"),
    WRONG_FRAME(422, "wrong-frame", "The workbook is not as its template has it"),
    CHOICES_MISSING(422, "choices-missing", "Some conflicts are not settled"),
    NOTHING_SCORED(422, "nothing-scored", "Nobody has scored this version"),
    KEY_REUSED(422, "key-reused", "The idempotency key was used for another request"),
    UNUSABLE_BOOK(422, "unusable-book", "The book cannot be named so"),
    FAULTY_TEMPLATE(422, "faulty-template", "The template cannot be used as it is"),
    TOO_MUCH_WORK(422, "too-much-work", "This asks for more work than one request may"),
    INFECTED_FILE(422, "infected-file", "The virus scanner found something in the file"),
    REFUSED_FILE(422, "refused-file", "This file cannot be used"),
    ERRORS_BLOCK(422, "errors-block", "Errors or queries hold up the approval"),
    REASON_REQUIRED(422, "reason-required", "A reason is needed"),
    NOTHING_TO_EXPLAIN(422, "nothing-to-explain", "There is no such query to explain"),
    UNUSABLE_WAIVER(422, "unusable-waiver", "The waiver cannot be given so"),
    UNUSABLE_USER(422, "unusable-user", "The user cannot be kept like this"),
    UNUSABLE_TOKEN(422, "unusable-token", "The token cannot be made like this"),
    UNUSABLE_ADDRESS(422, "unusable-address", "The e-mail address cannot be used"),
    UNUSABLE_DOWNLOAD(422, "unusable-download", "No link can be made to this"),
    UNUSABLE_PASSWORD(422, "unusable-password", "The password cannot be used"),
    UNUSABLE_MARK(422, "unusable-mark", "A book tells how far this is"),
    UNUSABLE_IMPORT(422, "unusable-import", "Nothing can be imported like this"),
    UNUSABLE_COLLECTION(422, "unusable-collection", "Nothing can be collected like this"),
    FAULTY_MAP(422, "faulty-map", "The map of the ledger cannot be used as it is"),
    BAD_LEDGER(422, "bad-ledger", "The ledger cannot be read as its map says"),
    UNUSABLE_DECISION(422, "unusable-decision", "This cannot be decided so"),
    NOT_FILLED(422, "not-filled", "Some figures of the report could not be filled in"),
    UNEXPLAINED(422, "unexplained", "Money is not explained"),
    PERIOD_REQUIRED(422, "period-required", "Say which period comes next"),
    COMPARISON_REQUIRED(422, "comparison-required", "Say what the figures are compared with"),
    LOCKED(423, "locked", "The book is locked"),
    VERSION_REQUIRED(428, "version-required", "Say which version you started from"),
    TOO_MANY_SIGN_INS(429, "too-many-sign-ins", "Too many sign-ins failed"),
    TOO_MANY_REQUESTS(429, "too-many-requests", "You asked for too much at once"),
    QUOTA(429, "quota", "The limit for one day is reached"),
    INTERNAL(500, "internal", "Something went wrong in the service"),
    BUSY(503, "busy", "The service has too much to do"),
    UNSCANNED(503, "unscanned", "The file could not be scanned for viruses"),
    PROVIDER_UNAVAILABLE(503, "provider-unavailable", "The identity provider does not answer"),
    STORE_UNAVAILABLE(503, "store-unavailable", "The service cannot reach what it keeps"),
    NOT_READY(503, "not-ready", "The service cannot take work now");

    private final int status;
    private final String slug;
    private final String title;

    ProblemType(int status, String slug, String title) {
        this.status = status;
        this.slug = slug;
        this.title = title;
    }

    public int status() {
        return status;
    }

    String slug() {
        return slug;
    }

    public String title() {
        return title;
    }

    /** The kind that {@code /problems/slug} names; a file that cannot be used has one of its own for each reason. */
    public static Optional<ProblemType> of(String slug) {
        return Arrays.stream(values())
                .filter(type -> type.slug.equals(slug))
                .findFirst()
                .or(() -> RefusalReason.isOne(slug) ? Optional.of(REFUSED_FILE) : Optional.empty());
    }

    /** The stable name of this kind. */
    public String uri() {
        return uri(slug);
    }

    static String uri(String slug) {
        return "/problems/" + slug;
    }
}
