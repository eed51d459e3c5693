package uk.safersheets.web.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceParentTest {
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String SPAN = "b7ad6b7169203331";

    @Test
    void isReadAsItWasSent() {
        assertEquals(Optional.of(new TraceParent(TRACE, SPAN)), TraceParent.read("00-" + TRACE + "-" + SPAN + "-01"));
        assertEquals(Optional.of(new TraceParent(TRACE, SPAN)), TraceParent.read("00-" + TRACE + "-" + SPAN + "-00"));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "01-" + TRACE + "-" + SPAN + "-01",
                "ff-" + TRACE + "-" + SPAN + "-01",
                "00-" + TRACE + "-" + SPAN,
                "00-" + TRACE + "-" + SPAN + "-01-more",
                "00-" + TRACE + "-" + SPAN + "-0",
                " 00-" + TRACE + "-" + SPAN + "-01",
                "00-" + TRACE + "-" + SPAN + "-01\n",
                "00-00000000000000000000000000000000-" + SPAN + "-01",
                "00-" + TRACE + "-0000000000000000-01",
                "00-0AF7651916CD43DD8448EB211C80319C-" + SPAN + "-01",
                "00-" + TRACE + "x-" + SPAN + "-01",
                "00-0af7651916cd43dd8448eb211c8031-" + SPAN + "-01",
            })
    void whatIsNotAsItMustBeIsMadeAnew(String header) {
        assertEquals(Optional.empty(), TraceParent.read(header));
        var made = TraceParent.of(header);
        assertTrue(made.trace().matches("[0-9a-f]{32}") && made.span().matches("[0-9a-f]{16}"), made::toString);
        assertNotEquals(made, TraceParent.of(header));
    }
}
