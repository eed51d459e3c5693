package uk.safersheets.app.version;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import uk.safersheets.store.db.PrivateFiles;
import uk.safersheets.store.version.ReceiptKeys;

/** The key pair that signs receipts, by Ed25519: kept in the store, or in a file outside it. */
public final class ReceiptKey {
    static final String ALGORITHM = "Ed25519";
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    private ReceiptKey() {}

    /** A new pair. */
    public static ReceiptKeys.Pair made() {
        try {
            var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            return new ReceiptKeys.Pair(
                    pair.getPublic().getEncoded(), pair.getPrivate().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java since 15 has Ed25519", e);
        }
    }

    /**
     * Writes the private half of a pair to a file that must not be there yet and that its owner alone may read: PKCS #8
     * as PEM, as {@code openssl genpkey -algorithm ed25519} writes it.
     */
    public static void write(ReceiptKeys.Pair pair, Path file) throws IOException {
        String lines = BEGIN + "\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(pair.privateKey()) + "\n" + END + "\n";
        Files.newByteChannel(
                        file,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        PrivateFiles.ofOneUser(file))
                .close();
        Files.writeString(file, lines, StandardCharsets.US_ASCII);
    }

    /**
     * Reads such a file. It holds the private half alone; the public one follows from it.
     *
     * @throws IllegalArgumentException that says why it cannot be used, and never what is in it
     */
    public static ReceiptKeys.Pair read(Path file) throws IOException {
        if (PrivateFiles.isOpenToOthers(file)) {
            throw new IllegalArgumentException(
                    "Others may read the receipt key " + file + ": close it with 'chmod 600 " + file + "'.");
        }
        String pem = Files.readString(file, StandardCharsets.ISO_8859_1).strip();
        if (!pem.startsWith(BEGIN) || !pem.endsWith(END)) {
            throw unusable(file);
        }
        try {
            byte[] key = Base64.getMimeDecoder().decode(pem.substring(BEGIN.length(), pem.length() - END.length()));
            var secret =
                    (EdECPrivateKey) KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(key));
            return new ReceiptKeys.Pair(publicKey(secret.getBytes().orElseThrow()), key);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw unusable(file);
        }
    }

    static PrivateKey secret(ReceiptKeys.Pair pair) throws GeneralSecurityException {
        return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(pair.privateKey()));
    }

    /** Java makes the public half only along with a new pair, whose secret bytes are whatever its randomness says. */
    private static byte[] publicKey(byte[] secret) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance(ALGORITHM);
        generator.initialize(NamedParameterSpec.ED25519, new SecureRandom() {
            private static final long serialVersionUID = 1;

            @Override
            public void nextBytes(byte[] bytes) {
                System.arraycopy(secret, 0, bytes, 0, bytes.length);
            }
        });
        var pair = generator.generateKeyPair();
        if (!Arrays.equals(((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow(), secret)) {
            throw new GeneralSecurityException("this Java makes its pairs in another way");
        }
        return pair.getPublic().getEncoded();
    }

    private static IllegalArgumentException unusable(Path file) {
        return new IllegalArgumentException(file + " holds no Ed25519 private key as PKCS #8 in PEM: make one with"
                + " 'safersheets receipt-key make " + file + "' under another name.");
    }
}
