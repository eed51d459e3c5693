package uk.safersheets.store.audit;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.safersheets.store.db.Rows;
import uk.safersheets.store.db.Sha256;

/** What a transaction keeps beside its events: the rows of one table, found by the events they belong to. */
public enum SealedTable {
    BOOK("book", EventType.OPENED, "t.id = e.book", "id, partnership, template, period, created_at, created_by"),
    VERSION(
            "version",
            EventType.KEPT,
            "t.book = e.book AND t.number = e.version",
            "book, number, base, sha256, created_at, author, role, note, template_version, errors, queries, notes,"
                    + " not_checked"),
    /** Apart, because they go when the book is disposed of. */
    FINDINGS(
            "version",
            EventType.KEPT,
            "t.book = e.book AND t.number = e.version" + " AND t.book NOT IN (SELECT book FROM disposal)",
            "findings"),
    SECOND_PARENT(
            "second_parent",
            EventType.KEPT,
            "t.book = e.book AND t.number = e.version",
            "book, number, late_submission"),
    IDEMPOTENCY_KEY(
            "idempotency_key",
            EventType.KEPT,
            "t.book = e.book AND t.number = e.version",
            "book, key, request_sha256, number"),
    AGREED_SCORING(
            "agreed_scoring", EventType.KEPT, "t.book = e.book AND t.number = e.version", "book, number, scoring"),
    LATE_SUBMISSION(
            "late_submission",
            EventType.CAME_LATE,
            "t.id = substr(e.detail, 1, instr(e.detail || ' ', ' ') - 1)",
            "id, book, base, sha256, submitted_at, author, role, note"),
    TEMPLATE_VERSION(
            "template_version",
            EventType.REGISTERED,
            "e.detail = t.template || ' ' || t.number || ' ' || t.sha256",
            "template, number, title, sha256, sent_sha256, registered_at, registered_by"),
    TEMPLATE_RETIREMENT(
            "template_retirement",
            EventType.RETIRED,
            "substr(e.detail || ' ', 1, length(t.template || ' ' || t.number) + 1) = t.template || ' ' || t.number || ' '",
            "template, number, retired_at, retired_by"),
    TEMPLATE_PROPOSAL("template_proposal", null, "t.event = e.number", "event, template, title, sha256"),
    TEMPLATE_PROPOSAL_END("template_proposal_end", null, "t.event = e.number", "event, proposal, reason"),
    EXPLANATION(
            "explanation",
            null,
            "t.event = e.number",
            "event, book, version, rule, table_name, row_key, heading, message, words"),
    WAIVER(
            "waiver",
            null,
            "t.event = e.number",
            "event, book, version, rule, table_name, row_key, heading, asked_by, approved_by, why, until"),
    SCORING("scoring", null, "t.event = e.number", "event, book, base, agency, sha256"),
    /** Of any act. */
    EVENT_ACTOR("event_actor", null, "t.event = e.number", "event, \"user\""),
    DISPOSAL("disposal", null, "t.event = e.number", "book, event"),
    RECONCILIATION("reconciliation", null, "t.event = e.number", "event, fund, source"),
    RECONCILIATION_FILE(
            "reconciliation_file", null, "t.reconciliation = e.number", "reconciliation, part, name, sha256"),
    RECONCILIATION_ACT("reconciliation_act", null, "t.event = e.number", "event, reconciliation, kind, said, answer"),
    LEDGER_ROW("ledger_row", null, "t.reconciliation = e.number", "reconciliation, number, line"),
    LEDGER_TRANSACTION(
            "ledger_transaction",
            null,
            "t.reconciliation = e.number",
            "source, number, line, reconciliation, day, pence, cost_centre, subjective, project, reference, supplier,"
                    + " description"),
    RECEIPT_KEY(
            "receipt_key", EventType.RECEIPT_KEY_MADE, "t.\"only\" = 1", "\"only\", public_key, private_key, made_at"),
    RECEIPT_PUBLIC_KEY("receipt_public_key", null, "t.event = e.number", "event, public_key"),
    USER_ACCOUNT("user_account", null, "t.event = e.number", "event, id, name, name_key"),
    USER_STATE("user_state", null, "t.event = e.number", "event, account, state"),
    MEMBERSHIP("membership", null, "t.event = e.number", "event, account, partnership, roles"),
    ACCESS_RULE(
            "access_rule", null, "t.event = e.number", "event, account, effect, partnership, template, book, reason"),
    PROVIDER_ACCOUNT("provider_account", null, "t.event = e.number", "event, issuer, subject, account"),
    ACCESS_TOKEN(
            "access_token",
            null,
            "t.event = e.number",
            "event, id, account, name, secret, scopes, made_at, expires_at"),
    ACCESS_TOKEN_END("access_token_end", null, "t.event = e.number", "event, token"),
    IMPORT(
            "import",
            EventType.IMPORTED,
            "t.event = e.number",
            "event, id, partnership, owner, number, kind, geography, vintage, licence"),
    IMPORT_FILE("import_file", EventType.IMPORTED, "t.import = e.number", "import, place, name, sha256, rows"),
    IMPORT_PERIOD(
            "import_period", EventType.IMPORTED, "t.import = e.number", "import, name, first_day, last_day, total"),
    IMPORT_COUNT("import_count", EventType.IMPORTED, "t.import = e.number", "import, period, area, type, count"),
    IMPORT_MEMBERSHIP(
            "import_membership", EventType.IMPORTED, "t.import = e.number", "import, place, code, name, whole"),
    IMPORT_UNPLACED("import_unplaced", EventType.IMPORTED, "t.import = e.number", "import, reason, rows"),
    IMPORT_NOTE("import_note", EventType.IMPORTED, "t.import = e.number", "import, place, note"),
    IMPORT_BREAK("import_break", EventType.IMPORTED, "t.import = e.number", "import, area, day, was"),
    IMPORT_REPLACED("import_replaced", EventType.IMPORTED, "t.import = e.number", "import, period, earlier, differing"),
    IMPORT_NAME(
            "import_name",
            EventType.NAMED,
            "t.event = e.number",
            "event, partnership, owner, kind, what, name, means, valid_from"),
    COLLECTION(
            "collection",
            EventType.COLLECTION_ASKED,
            "t.event = e.number",
            "event, number, name, body, owner, template, least_version, period, first_day, last_day, due, shared, notes"),
    COLLECTION_PARTNERSHIP(
            "collection_partnership",
            EventType.COLLECTION_ASKED,
            "t.collection = e.number",
            "collection, place, partnership, owner"),
    COLLECTION_ACT(
            "collection_act",
            null,
            "t.event = e.number",
            "event, collection, kind, partnership, book, version, reason, day"),
    YEAR_CYCLE("year_cycle", EventType.CYCLE_SET, "t.event = e.number", "event, partnership, owner, first_day"),
    CYCLE_STEP(
            "cycle_step",
            EventType.CYCLE_SET,
            "t.cycle = e.number",
            "cycle, place, id, title, template, rule, days_after, shift, role"),
    CYCLE_MARK(
            "cycle_mark",
            EventType.CYCLE_MARKED,
            "t.event = e.number",
            "event, partnership, owner, occurrence, done, note");

    private static final Set<EventType> MAKE_NO_OTHERS = EnumSet.of(
            EventType.OPENED,
            EventType.KEPT,
            EventType.CAME_LATE,
            EventType.REGISTERED,
            EventType.RETIRED,
            EventType.SUBMITTED,
            EventType.APPROVED,
            EventType.RETURNED,
            EventType.PUBLISHED,
            EventType.WITHDRAWN,
            EventType.UNLOCKED,
            EventType.HELD,
            EventType.RELEASED,
            EventType.SIGNED_IN,
            EventType.SIGNED_OUT,
            EventType.SIGN_IN_REFUSED,
            EventType.REFUSED,
            EventType.WAIVER_ASKED,
            EventType.LINK_MADE,
            EventType.PASSWORD_SET,
            EventType.IMPORTED,
            EventType.NAMED,
            EventType.CYCLE_SET,
            EventType.CYCLE_MARKED);

    private final String table;
    private final @Nullable EventType act;
    private final String on;
    private final int columns;
    private final String select;

    /** @param act the one kind of act that makes such rows; null where they name their event themselves */
    SealedTable(String table, @Nullable EventType act, String on, String columns) {
        this.table = table;
        this.act = act;
        this.on = (act == null ? "" : "e.act = '" + act.word() + "' AND ") + on;
        var names = columns.split(", ");
        this.columns = names.length;
        this.select = "SELECT t." + String.join(", t.", names) + " FROM event e JOIN " + table + " t ON " + this.on
                + " WHERE e.number BETWEEN ? AND ? ORDER BY " + orderBy(names.length);
    }

    /** Its name in a seal, which never changes. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String table() {
        return table;
    }

    /** Whether acts of these kinds may have made such rows, so that a transaction is not asked for all the others. */
    boolean mayBeOf(Set<EventType> acts) {
        if (this == EVENT_ACTOR) {
            return true;
        }
        return act == null ? !MAKE_NO_OTHERS.containsAll(acts) : acts.contains(act);
    }

    /** One hash of every row that belongs to these events; empty when there is none. */
    public Optional<String> hash(Connection connection, long first, long last) throws SQLException {
        try (var statement = connection.prepareStatement(select)) {
            statement.setLong(1, first);
            statement.setLong(2, last);
            try (var rows = statement.executeQuery()) {
                String hash = "";
                while (rows.next()) {
                    hash = Sha256.of((hash + line(rows)).getBytes(StandardCharsets.UTF_8));
                }
                return hash.isEmpty() ? Optional.empty() : Optional.of(hash);
            }
        }
    }

    /** How many of its rows no event tells of. */
    public long untold(Connection connection) throws SQLException {
        String count = "SELECT count(*) FROM " + table + " t WHERE NOT EXISTS (SELECT 1 FROM event e WHERE " + on + ")";
        try (var select = connection.prepareStatement(count)) {
            return Rows.number(select);
        }
    }

    /** Every value with its length before it, so that none can lend to the next. */
    private String line(ResultSet row) throws SQLException {
        var line = new StringBuilder();
        for (int column = 1; column <= columns; column++) {
            var value = row.getObject(column);
            String text = value instanceof byte[] bytes ? Sha256.of(bytes) : String.valueOf(value);
            line.append(value == null ? "-" : text.length() + ":" + text).append(';');
        }
        return line.toString();
    }

    private static String orderBy(int columns) {
        var places = new StringBuilder("1");
        for (int column = 2; column <= columns; column++) {
            places.append(", ").append(column);
        }
        return places.toString();
    }
}
