package uk.safersheets.store.template;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import uk.safersheets.signoff.Actor;
import uk.safersheets.store.audit.AuditEvent;
import uk.safersheets.store.audit.EventType;
import uk.safersheets.store.audit.Events;
import uk.safersheets.store.audit.Origin;
import uk.safersheets.store.db.Content;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.db.Sha256;

/** What was proposed as a template's next version and waits for a second person. */
public final class TemplateProposals {
    private static final String KEEP =
            "INSERT INTO template_proposal (event, template, title, sha256) VALUES (?, ?, ?, ?)";
    private static final String OPEN = """
            SELECT p.event, p.template, p.title, p.sha256, e.at, e.who, a."user"
            FROM template_proposal p JOIN event e ON e.number = p.event LEFT JOIN event_actor a ON a.event = p.event
            WHERE NOT EXISTS (SELECT 1 FROM template_proposal_end x WHERE x.proposal = p.event)
            AND p.template = coalesce(?, p.template) ORDER BY p.event
            """;
    private static final String END = """
            INSERT INTO template_proposal_end (event, proposal, reason) VALUES (?, ?, ?)
            """;

    private final Database database;

    public TemplateProposals(Database database) {
        this.database = database;
    }

    /** Keeps a proposal; the same workbook again, while the first one waits, is that one. */
    public TemplateProposal keep(String template, String title, byte[] workbook, Instant at, String by, Origin origin) {
        String sha256 = Sha256.of(workbook);
        return database.write("propose template '" + template + "'", connection -> {
            var same = open(connection, template).stream()
                    .filter(one -> one.sha256().equals(sha256))
                    .findFirst();
            if (same.isPresent()) {
                return same.get();
            }
            Content.keep(connection, sha256, workbook);
            var act = new AuditEvent(at, by, origin, EventType.TEMPLATE_PROPOSED, null, null, template + " " + sha256);
            long number = Events.append(connection, act).number();
            try (var insert = connection.prepareStatement(KEEP)) {
                insert.setLong(1, number);
                insert.setString(2, template);
                insert.setString(3, title);
                insert.setString(4, sha256);
                insert.executeUpdate();
            }
            return new TemplateProposal(number, template, title, sha256, at, new Actor(by, origin.user()));
        });
    }

    /** Those of a template that wait, oldest first. */
    public List<TemplateProposal> open(String template) {
        return database.read(
                "list the proposals for template '" + template + "'", connection -> open(connection, template));
    }

    /** Those of every template that wait, oldest first. */
    public List<TemplateProposal> open() {
        return database.read("list the proposals", connection -> open(connection, null));
    }

    public byte[] workbook(TemplateProposal proposal) {
        return database.read(
                "read proposal " + proposal.number(),
                connection -> Content.find(connection, proposal.sha256()).orElseThrow());
    }

    /**
     * Makes a proposal its template's next version, in one step with the end of its waiting.
     *
     * @param stamped the workbook to keep for the number it gets
     * @return empty when it does not wait any more
     */
    public Optional<Templates.Registered> accept(
            TemplateProposal proposal, IntFunction<byte[]> stamped, Instant at, String by, Origin origin) {
        return database.write("accept proposal " + proposal.number(), connection -> {
            if (!isOpen(connection, proposal)) {
                return Optional.empty();
            }
            end(connection, proposal, EventType.TEMPLATE_ACCEPTED, "", at, by, origin);
            byte[] sent = Content.find(connection, proposal.sha256()).orElseThrow();
            return Optional.of(Templates.register(
                    connection, proposal.template(), proposal.title(), sent, stamped, at, by, origin));
        });
    }

    /** Ends its waiting; false when it does not wait any more. */
    public boolean refuse(TemplateProposal proposal, String reason, Instant at, String by, Origin origin) {
        return database.write("refuse proposal " + proposal.number(), connection -> {
            boolean isOpen = isOpen(connection, proposal);
            if (isOpen) {
                end(connection, proposal, EventType.TEMPLATE_REFUSED, reason, at, by, origin);
            }
            return isOpen;
        });
    }

    private static boolean isOpen(Connection connection, TemplateProposal proposal) throws SQLException {
        return open(connection, proposal.template()).stream().anyMatch(one -> one.number() == proposal.number());
    }

    private static void end(
            Connection connection,
            TemplateProposal proposal,
            EventType act,
            String reason,
            Instant at,
            String by,
            Origin origin)
            throws SQLException {
        String detail = (proposal.template() + " " + proposal.number() + " " + reason).strip();
        long number = Events.append(connection, new AuditEvent(at, by, origin, act, null, null, detail))
                .number();
        try (var insert = connection.prepareStatement(END)) {
            insert.setLong(1, number);
            insert.setLong(2, proposal.number());
            insert.setString(3, reason);
            insert.executeUpdate();
        }
    }

    /** @param template null for every one */
    private static List<TemplateProposal> open(Connection connection, @Nullable String template) throws SQLException {
        try (var select = connection.prepareStatement(OPEN)) {
            select.setString(1, template);
            return read(select);
        }
    }

    private static List<TemplateProposal> read(PreparedStatement select) throws SQLException {
        var proposals = new ArrayList<TemplateProposal>();
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                proposals.add(new TemplateProposal(
                        rows.getLong(1),
                        rows.getString(2),
                        rows.getString(3),
                        rows.getString(4),
                        Instant.parse(rows.getString(5)),
                        new Actor(rows.getString(6), rows.getString(7))));
            }
        }
        return proposals;
    }
}
