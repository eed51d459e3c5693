package uk.safersheets.reconcile;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.safersheets.ledger.Transaction;

/**
 * One thing that does not tie.
 *
 * @param line the line it is about; null for none
 * @param pence how much does not tie
 * @param message what is wrong, with the amounts
 * @param fix what would clear it
 */
public record Break(
        BreakKind kind, @Nullable String line, long pence, List<Transaction> transactions, String message, String fix) {
    private static final int ID_BYTES = 8;

    public Break {
        Objects.requireNonNull(kind, "kind");
        transactions = List.copyOf(transactions);
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(fix, "fix");
    }

    /** The same for as long as its figures and its transactions are, whatever its words. */
    public String id() {
        return id(
                kind,
                line,
                pence,
                transactions.stream()
                        .map(one -> one.id() + "=" + one.pence())
                        .sorted()
                        .toList());
    }

    /** @param transactions each with its amount, in one order */
    public static String id(BreakKind kind, @Nullable String line, long pence, List<String> transactions) {
        String all = Stream.concat(
                        Stream.of(kind.word(), line == null ? "" : line, Long.toString(pence)), transactions.stream())
                .collect(Collectors.joining("\n"));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
