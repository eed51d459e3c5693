package uk.safersheets.excel.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import uk.safersheets.excel.opc.ReproducibleZip;

/** What every Word document of ours has in common: its styles, its settings, its language and its properties. */
final class DocumentParts {
    private static final String CREATOR = "Safer Sheets";
    private static final Date CREATED = Date.from(Instant.parse("2026-01-01T00:00:00Z"));
    private static final Map<String, String> WRITTEN =
            Map.of("word/styles.xml", "/docx/styles.xml", "word/settings.xml", "/docx/settings.xml");

    private DocumentParts() {}

    /** The same document with our styles and settings. */
    static byte[] put(byte[] document) {
        var parts = ReproducibleZip.parts(document);
        WRITTEN.forEach((part, resource) -> {
            if (parts.put(part, read(resource)) == null) {
                throw new IllegalStateException("the document has no part " + part);
            }
        });
        parts.replaceAll((part, bytes) -> part.endsWith(".xlsx") ? ReproducibleZip.of(bytes) : bytes);
        return ReproducibleZip.pack(parts);
    }

    /** Sets the document's properties; the dates are fixed, so that the same return gives the same bytes. */
    static void describe(POIXMLProperties properties, String title, String marking) {
        var core = properties.getCoreProperties();
        core.setTitle(title);
        core.setCreator(CREATOR);
        core.setLastModifiedByUser(CREATOR);
        core.setCreated(Optional.of(CREATED));
        core.setModified(Optional.of(CREATED));
        core.setCategory(marking);
        core.getUnderlyingProperties().setLanguageProperty("en-GB");
    }

    private static byte[] read(String resource) {
        try (var in = Objects.requireNonNull(DocumentParts.class.getResourceAsStream(resource), resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
