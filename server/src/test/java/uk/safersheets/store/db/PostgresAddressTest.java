package uk.safersheets.store.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresAddressTest {

    /** Whatever else is wrong with it, and without repeating it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://anne:secret@localhost/sheets",
                "jdbc:postgresql://anne:secret@localhost:5432/sheets",
                "jdbc:postgresql://localhost/sheets?password=secret",
                "jdbc:postgresql://localhost:none/sheets?password=secret",
            })
    void takesNoPasswordAndRepeatsNone(String url) {
        var refused = assertThrows(IllegalArgumentException.class, () -> PostgresAddress.of(url, "", ""));

        assertTrue(refused.getMessage().contains("must hold no user and no password"), refused.getMessage());
        assertFalse(refused.getMessage().contains("secret"), refused.getMessage());
    }

    @Test
    void namesItselfWithoutItsSettings() {
        var address = PostgresAddress.of("jdbc:postgresql://localhost/sheets?sslmode=disable", "anne", "secret");

        assertEquals("jdbc:postgresql://localhost/sheets", address.toString());
    }
}
