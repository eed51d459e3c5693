package uk.safersheets.web.log;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which work of several services a request is part of, as the header {@code traceparent} of W3C's Trace Context, version
 * 00, has it.
 *
 * @param trace 32 hexadecimal digits, in lower case, of which one at least is not 0
 * @param span 16 of them
 */
record TraceParent(String trace, String span) {
    static final String HEADER = "traceparent";

    private static final Pattern VERSION_0 =
            Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-[0-9a-f]{2}");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TRACE_BYTES = 16;
    private static final int SPAN_BYTES = 8;

    /** That of a request; a new one where its header is missing or not as it must be. */
    static TraceParent of(@Nullable String header) {
        return read(header).orElseGet(() -> new TraceParent(random(TRACE_BYTES), random(SPAN_BYTES)));
    }

    static Optional<TraceParent> read(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        var parts = VERSION_0.matcher(header);
        return parts.matches() ? Optional.of(new TraceParent(parts.group(1), parts.group(2))) : Optional.empty();
    }

    private static String random(int length) {
        byte[] bytes = new byte[length];
        do {
            RANDOM.nextBytes(bytes);
        } while (isZero(bytes));
        return HexFormat.of().formatHex(bytes);
    }

    private static boolean isZero(byte[] bytes) {
        for (byte one : bytes) {
            if (one != 0) {
                return false;
            }
        }
        return true;
    }
}
