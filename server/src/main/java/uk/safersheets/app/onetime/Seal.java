package uk.safersheets.app.onetime;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import uk.safersheets.store.db.Sha256;

/** Closes something so that whoever keeps it can neither read nor change it (AES-256-GCM, NIST SP 800-38D). */
public final class Seal {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int LONGEST = 4_000;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    /** @param key 32 bytes, as {@link #newKey} makes them */
    public Seal(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /** One that only whoever has this code can open. */
    static Seal ofCode(String code) {
        return new Seal(HexFormat.of().parseHex(Sha256.ofText("opens " + code)));
    }

    public static byte[] newKey() {
        return random(KEY_BYTES);
    }

    /** A text, as a cookie can hold it. */
    public String close(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(close(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The text; empty when it was not closed with this key, or is no longer as it was. */
    public Optional<String> open(String closed) {
        if (closed.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return open(Base64.getUrlDecoder().decode(closed)).map(text -> new String(text, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    byte[] close(byte[] content) {
        try {
            byte[] nonce = random(NONCE_BYTES);
            byte[] closed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(content);
            return ByteBuffer.allocate(nonce.length + closed.length)
                    .put(nonce)
                    .put(closed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot do " + CIPHER, e);
        }
    }

    Optional<byte[]> open(byte[] closed) {
        if (closed.length <= NONCE_BYTES) {
            return Optional.empty();
        }
        try {
            var cipher = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(closed, NONCE_BYTES));
            return Optional.of(cipher.doFinal(closed, NONCE_BYTES, closed.length - NONCE_BYTES));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private static byte[] random(int bytes) {
        var made = new byte[bytes];
        RANDOM.nextBytes(made);
        return made;
    }
}
