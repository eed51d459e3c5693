package uk.safersheets.app.version;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.safersheets.api.check.SummaryJson;
import uk.safersheets.api.version.ReceiptJson;
import uk.safersheets.app.NamedFile;
import uk.safersheets.app.check.ReadWorkbook;
import uk.safersheets.excel.opc.RefusedFileException;
import uk.safersheets.store.book.Book;
import uk.safersheets.store.db.Sha256;
import uk.safersheets.store.version.ReceiptKeys;
import uk.safersheets.store.version.Version;
import uk.safersheets.store.version.Versions;

/** Signs receipts for kept versions, and checks them. */
public final class Receipts {
    private static final String ALGORITHM = "Ed25519";
    private static final int FINGERPRINT = 16;

    private final ReceiptKeys keys;
    private final Versions versions;
    private final ReadWorkbook workbooks;
    private final Clock clock;

    public Receipts(ReceiptKeys keys, Versions versions, ReadWorkbook workbooks, Clock clock) {
        this.keys = keys;
        this.versions = versions;
        this.workbooks = workbooks;
        this.clock = clock;
    }

    /** The receipt for a version, which must be there. The same version always gets the same one. */
    public ReceiptJson of(Book book, Version version) {
        var pair = keys.pair(Receipts::made, clock.instant());
        var tally = version.tally();
        var receipt = new ReceiptJson(
                book.id(),
                book.partnership(),
                book.template(),
                book.period(),
                version.number(),
                version.sha256(),
                version.size(),
                version.author(),
                version.createdAt(),
                new SummaryJson(tally.errors(), tally.queries(), tally.notes(), tally.notChecked()),
                totals(version),
                Base64.getEncoder().encodeToString(pair.publicKey()),
                null);
        return receipt.with(sign(pair, receipt.signed()));
    }

    /** What is wrong with a receipt, for people to read; empty when this store gave it and keeps what it says. */
    public Optional<String> fault(ReceiptJson receipt) {
        var pair = keys.find();
        if (pair.isEmpty() || !Arrays.equals(pair.get().publicKey(), decoded(receipt.publicKey()))) {
            return Optional.of("It is signed with a key that is not this store's.");
        }
        if (!isSigned(receipt)) {
            return Optional.of("It was changed after it was signed.");
        }
        var kept = versions.find(receipt.book(), receipt.version());
        return kept.isEmpty() || !kept.get().sha256().equals(receipt.sha256())
                ? Optional.of("This store does not keep the version that it names.")
                : Optional.empty();
    }

    /** Whether a receipt is as it was signed, by whoever has the key that it names. */
    public static boolean isSigned(ReceiptJson receipt) {
        try {
            var key = KeyFactory.getInstance(ALGORITHM)
                    .generatePublic(new X509EncodedKeySpec(decoded(receipt.publicKey())));
            var signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(receipt.signed());
            return signature.verify(decoded(receipt.signature()));
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** A short name for the key of a receipt, to be compared by eye or over the telephone. */
    public static String fingerprint(ReceiptJson receipt) {
        return Sha256.of(decoded(receipt.publicKey())).substring(0, FINGERPRINT);
    }

    private List<ReceiptJson.Total> totals(Version version) {
        try {
            byte[] bytes = versions.workbook(version.book(), version.number()).orElseThrow();
            var whole = workbooks.whole(new NamedFile(version.book(), bytes));
            return ReceiptTotals.of(whole.prepared().contract(), whole.submission());
        } catch (RefusedFileException brokenFrame) {
            return List.of();
        }
    }

    private static ReceiptKeys.Pair made() {
        try {
            var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            return new ReceiptKeys.Pair(
                    pair.getPublic().getEncoded(), pair.getPrivate().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java since 15 has Ed25519", e);
        }
    }

    private static String sign(ReceiptKeys.Pair pair, byte[] bytes) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(
                    KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(pair.privateKey())));
            signature.update(bytes);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("could not sign a receipt", e);
        }
    }

    private static byte[] decoded(@Nullable String base64) {
        try {
            return Base64.getDecoder().decode(base64 == null ? "" : base64);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
