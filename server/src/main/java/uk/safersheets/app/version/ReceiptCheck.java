package uk.safersheets.app.version;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.safersheets.api.BadJsonException;
import uk.safersheets.api.Json;
import uk.safersheets.api.version.ReceiptJson;
import uk.safersheets.store.audit.Events;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.db.Sha256;
import uk.safersheets.store.version.ReceiptKeys;
import uk.safersheets.store.version.Versions;

/** Whether a receipt is as it was signed, and whether a store keeps what it says. It changes nothing there. */
public final class ReceiptCheck {
    private static final int FINGERPRINT = 16;

    private final ReceiptKeys keys;
    private final Versions versions;
    private final Events events;

    public ReceiptCheck(Database database) {
        this.keys = new ReceiptKeys(database);
        this.versions = new Versions(database);
        this.events = new Events(database);
    }

    /** What is wrong with a receipt, for people to read; empty when this store gave it and keeps what it says. */
    public Optional<String> fault(ReceiptJson receipt) {
        byte[] key = decoded(receipt.publicKey());
        if (keys.published().stream().noneMatch(known -> Arrays.equals(known, key))) {
            return Optional.of("It is signed with a key that is not this store's.");
        }
        if (!isSigned(receipt)) {
            return Optional.of("It was changed after it was signed.");
        }
        var record = receipt.record();
        if (record != null && !record.hash().equals(events.hash(record.events()).orElse(""))) {
            return Optional.of("The record of this store is not the one that it was given from: event "
                    + record.events() + " is gone or another.");
        }
        var kept = versions.find(receipt.book(), receipt.version());
        return kept.isEmpty() || !kept.get().sha256().equals(receipt.sha256())
                ? Optional.of("This store does not keep the version that it names.")
                : Optional.empty();
    }

    /** Whether a receipt is as it was signed, by whoever has the key that it names. */
    public static boolean isSigned(ReceiptJson receipt) {
        String jws = receipt.jws();
        if (jws == null) {
            return isSignedAsBefore(receipt);
        }
        try {
            return Jws.payload(jws, decoded(receipt.publicKey()))
                    .filter(payload ->
                            Json.readStored(payload, ReceiptJson.class).equals(receipt.unsigned()))
                    .isPresent();
        } catch (BadJsonException noReceipt) {
            return false;
        }
    }

    /** A short name for the key of a receipt, to be compared by eye or over the telephone. */
    public static String fingerprint(ReceiptJson receipt) {
        return Sha256.of(decoded(receipt.publicKey())).substring(0, FINGERPRINT);
    }

    /** As receipts were signed before version 1.1: over their own JSON. */
    private static boolean isSignedAsBefore(ReceiptJson receipt) {
        try {
            var signature = Signature.getInstance(ReceiptKey.ALGORITHM);
            signature.initVerify(KeyFactory.getInstance(ReceiptKey.ALGORITHM)
                    .generatePublic(new X509EncodedKeySpec(decoded(receipt.publicKey()))));
            signature.update(Json.bytes(receipt.signedBefore()));
            return signature.verify(decoded(receipt.signature()));
        } catch (GeneralSecurityException e) {
            return false;
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
