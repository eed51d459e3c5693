package uk.safersheets.store.version;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import uk.safersheets.store.audit.AuditEvent;
import uk.safersheets.store.audit.EventType;
import uk.safersheets.store.audit.Events;
import uk.safersheets.store.audit.ShownBook;
import uk.safersheets.store.audit.StaleBookException;
import uk.safersheets.store.scoring.Scoring;
import uk.safersheets.store.scoring.Scorings;

/** What a version was made from beside its base; kept in the transaction that keeps the version. */
public sealed interface MadeFrom {

    /** A late submission, which becomes its second parent. */
    record Late(String submission) implements MadeFrom {
        public Late {
            Objects.requireNonNull(submission, "submission");
        }

        @Override
        public void keep(Connection connection, NewVersion version) throws SQLException {
            LateSubmissions.join(connection, version.book(), version.base() + 1, submission);
        }
    }

    /**
     * What several agencies scored.
     *
     * @param scorings everything that stands; whatever is scored after it refuses the version
     * @param settled what was settled on and how, for the record
     */
    record Scores(List<Scoring> scorings, String settled) implements MadeFrom {
        public Scores {
            scorings = List.copyOf(scorings);
            Objects.requireNonNull(settled, "settled");
        }

        @Override
        public void keep(Connection connection, NewVersion version) throws SQLException {
            int number = version.base() + 1;
            requireNewest(connection, version);
            Scorings.agree(connection, version.book(), number, scorings);
            Events.append(
                    connection,
                    new AuditEvent(
                            version.createdAt(),
                            version.author(),
                            version.origin(),
                            EventType.AGREED,
                            version.book(),
                            number,
                            Scorings.telling(version.base(), scorings) + settled));
        }

        private void requireNewest(Connection connection, NewVersion version) throws SQLException {
            long newest = scorings.stream().mapToLong(Scoring::number).max().orElse(0);
            var again = new ShownBook(version.book(), newest)
                    .since(connection).stream()
                            .filter(event -> event.act().kind() == EventType.SCORED
                                    && Objects.requireNonNull(event.act().version(), "version") == version.base())
                            .toList();
            if (!again.isEmpty()) {
                throw new StaleBookException(version.book(), again);
            }
        }
    }

    /** A version of the book of the period before, from which what holds from period to period was carried. */
    record Earlier(String book, int number) implements MadeFrom {
        public Earlier {
            Objects.requireNonNull(book, "book");
        }

        @Override
        public void keep(Connection connection, NewVersion version) throws SQLException {
            Events.append(
                    connection,
                    new AuditEvent(
                            version.createdAt(),
                            version.author(),
                            version.origin(),
                            EventType.STARTED,
                            version.book(),
                            version.base() + 1,
                            book + " " + number));
        }
    }

    /** Keeps it with a version that was kept before it. */
    void keep(Connection connection, NewVersion version) throws SQLException;
}
