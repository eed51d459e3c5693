package uk.safersheets.web.routes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import uk.safersheets.SlowTest;
import uk.safersheets.TestWorkbooks;
import uk.safersheets.api.Json;
import uk.safersheets.api.version.ReceiptJson;
import uk.safersheets.app.runtime.Config;
import uk.safersheets.app.runtime.OutsideSettings;
import uk.safersheets.cli.Commands;
import uk.safersheets.store.BothStores;
import uk.safersheets.store.StoreKind;
import uk.safersheets.store.db.Sha256;
import uk.safersheets.store.version.ReceiptKeys;
import uk.safersheets.web.RunningService;

/** A receipt that the service gave, and what becomes of it in other hands. */
@BothStores
@SlowTest
class ReceiptRoutesTest {
    private static final byte[] MATRIX = TestWorkbooks.example("risk-matrix", "central-bedfordshire-2015-16");

    @TempDir
    Path folder;

    private Path data;
    private Path file;

    @BeforeEach
    void takeAReceipt() throws IOException {
        data = folder.resolve("data");
        try (var service = new RunningService(data)) {
            String book = service.book("Central Bedfordshire", "risk-matrix", "2015-16");
            service.submit(book, MATRIX, 0, "Submitted-By", "Analyst");
            var answer = service.get("/api/books/" + book + "/versions/1/receipt");
            assertEquals("attachment; filename=\"" + book + ".v1-receipt.json\"", answer.header("Content-Disposition"));
            var again = service.get("/api/books/" + book + "/versions/1/receipt");
            assertArrayEquals(answer.bytes(), again.bytes(), "the same version has one receipt");
            file = Files.write(folder.resolve("receipt.json"), answer.bytes());
        }
    }

    @Test
    void saysWhatWasKeptWithItsTotals() throws IOException {
        var receipt = Json.read(Files.readAllBytes(file), ReceiptJson.class);

        assertEquals(Sha256.of(MATRIX), receipt.sha256());
        assertEquals("Analyst", receipt.author());
        assertEquals(1, receipt.version());
        assertEquals("2026-06-14T12:00:00Z", receipt.keptAt().toString());
        assertTrue(
                receipt.totals().contains(new ReceiptJson.Total("Risk matrix, Total", "840")),
                receipt.totals()::toString);
    }

    @Test
    void holdsWhereTheVersionIsKeptHoweverTheFileIsIndented() throws IOException {
        assertVerifies(0, "This receipt holds: version 1 of central-bedfordshire.risk-matrix.2015-16");

        Files.write(file, Json.bytes(Json.read(Files.readAllBytes(file), Map.class)));
        assertVerifies(0, "This receipt holds");
    }

    @ParameterizedTest
    @CsvSource({
        "'\"version\" : 1', '\"version\" : 2', It was changed after it was signed.",
        "'\"author\" : \"Analyst\"', '\"author\" : \"Manager\"', It was changed after it was signed.",
        "'\"amount\" : \"840\"', '\"amount\" : \"841\"', It was changed after it was signed.",
        "'\"publicKey\" : \"MCow', '\"publicKey\" : \"MCox', It is signed with a key that is not this store's.",
        "'\"jws\" : \"', '\"jws\" : \"A', It was changed after it was signed.",
        "'\"events\" : ', '\"events\" : 1', It was changed after it was signed.",
    })
    void doesNotHoldOnceAnythingInItIsChanged(String text, String other, String reason) throws IOException {
        String receipt = Files.readString(file);
        assertTrue(receipt.contains(text), receipt);
        Files.writeString(file, receipt.replace(text, other));

        assertVerifies(1, reason);
    }

    @Test
    void doesNotHoldInAnotherStore() throws IOException {
        data = folder.resolve("other");
        try (var service = new RunningService(data)) {
            String book = service.book("Central Bedfordshire", "risk-matrix", "2015-16");
            service.submit(book, MATRIX, 0);
            service.get("/api/books/" + book + "/versions/1/receipt");
        }

        assertVerifies(1, "It is signed with a key that is not this store's.");
    }

    @Test
    void canBeCheckedWithoutAStoreByItsOwnKey() throws IOException {
        data = folder.resolve("none");
        assertVerifies(0, "ask the service for its key");

        Files.writeString(file, Files.readString(file).replace("Analyst", "Manager"));
        assertVerifies(1, "It was changed after it was signed.");
    }

    /** With nothing of ours: the key set over HTTP, the three parts of the signature, and what Java itself has. */
    @Test
    void isAJsonWebSignatureThatAnybodyCanCheck() throws Exception {
        var mapper = new ObjectMapper();
        String[] parts = mapper.readTree(file.toFile()).get("jws").asString().split("\\.");
        var header = mapper.readTree(Base64.getUrlDecoder().decode(parts[0]));
        JsonNode key;
        try (var service = new RunningService(data)) {
            key = mapper.readTree(service.get("/api/receipt-keys").bytes())
                    .get("keys")
                    .get(0);
        }
        assertEquals("EdDSA", header.get("alg").asString());
        assertEquals(key.get("kid"), header.get("kid"));

        byte[] x = Base64.getUrlDecoder().decode(key.get("x").asString());
        byte[] encoded = new byte[44];
        System.arraycopy(HexFormat.of().parseHex("302a300506032b6570032100"), 0, encoded, 0, 12);
        System.arraycopy(x, 0, encoded, 12, 32);
        var signature = Signature.getInstance("Ed25519");
        signature.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertTrue(signature.verify(Base64.getUrlDecoder().decode(parts[2])));

        var payload = mapper.readTree(Base64.getUrlDecoder().decode(parts[1]));
        assertEquals(Sha256.of(MATRIX), payload.get("sha256").asString());
        assertEquals(64, payload.get("record").get("hash").asString().length());
    }

    @Test
    void holdsAlsoAsReceiptsWereSignedBefore() throws Exception {
        var now = Json.read(Files.readAllBytes(file), ReceiptJson.class);
        byte[] privateKey;
        try (var database = StoreKind.open(data)) {
            privateKey = new ReceiptKeys(database).find().orElseThrow().privateKey();
        }
        var signature = Signature.getInstance("Ed25519");
        signature.initSign(KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(privateKey)));
        var before = now.signedBefore();
        signature.update(Json.bytes(before));
        before.put("signature", Base64.getEncoder().encodeToString(signature.sign()));
        Files.writeString(file, Json.text(before));

        assertVerifies(0, "This receipt holds");
        Files.writeString(file, Json.text(before).replace("Analyst", "Manager"));
        assertVerifies(1, "It was changed after it was signed.");
    }

    @Test
    void isSignedWithAKeyOutsideTheStoreAndOlderOnesStayGood() throws Exception {
        var key = folder.resolve("key.pem");
        assertEquals(0, Commands.run("receipt-key", "make", key.toString()).status());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(key)));
        assertEquals(2, Commands.run("receipt-key", "make", key.toString()).status(), "a key is never overwritten");
        var shown = Commands.run("receipt-key", "show", key.toString()).json();
        var outside = new OutsideSettings(Optional.empty(), Optional.of(key), Optional.empty());
        byte[] receipt;
        try (var service =
                new RunningService(Config.in(StoreKind.at(data)).withPort(0).withOutside(outside))) {
            var published = (List<?>) service.get("/api/receipt-keys").json().get("keys");
            assertEquals(((List<?>) shown.get("keys")).get(0), published.get(1));
            receipt = service.get("/api/books/central-bedfordshire.risk-matrix.2015-16/versions/1/receipt")
                    .bytes();
        }
        assertVerifies(0, "This receipt holds");
        Files.write(file, receipt);
        assertVerifies(0, "This receipt holds");
        assertEquals(0, Commands.run("verify", "--data", data.toString()).status());

        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
        var refused = assertThrows(
                IllegalArgumentException.class,
                () -> new OutsideSettings(Optional.empty(), Optional.of(key), Optional.empty()));
        assertEquals(
                "Others may read the receipt key " + key + ": close it with 'chmod 600 " + key + "'.",
                refused.getMessage());
    }

    private void assertVerifies(int status, String words) {
        var ran = Commands.run("verify", "--receipt", file.toString(), "--data", data.toString());
        assertEquals(status, ran.status(), ran::toString);
        assertTrue(ran.out().contains(words), ran::toString);
    }
}
