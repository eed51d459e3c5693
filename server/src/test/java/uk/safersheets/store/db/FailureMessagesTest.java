package uk.safersheets.store.db;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.safersheets.store.StoreKind;

/** What a failure says goes to the log, which holds nobody's name. */
class FailureMessagesTest {
    @ParameterizedTest
    @EnumSource
    void aKeyThatIsThereAlreadyIsNotQuoted(StoreKind kind, @TempDir Path folder) {
        try (var database = Database.open(kind.fresh(folder))) {
            var failure = assertThrows(
                    StoreException.class,
                    () -> database.write("keep a name twice", connection -> {
                        try (var statement = connection.createStatement()) {
                            statement.execute("CREATE TABLE person (name text PRIMARY KEY)");
                            statement.execute("INSERT INTO person VALUES ('Officer Example')");
                            statement.execute("INSERT INTO person VALUES ('Officer Example')");
                            return null;
                        }
                    }));
            var told = new StringWriter();
            failure.printStackTrace(new PrintWriter(told));
            assertFalse(told.toString().contains("Example"), told::toString);
        }
    }
}
