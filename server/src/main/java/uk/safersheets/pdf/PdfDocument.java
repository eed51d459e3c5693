package uk.safersheets.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.xmpbox.DateConverter;
import uk.safersheets.document.Document;

/** Writes a document as an accessible PDF, by PDF/UA-1. Nothing outside the document and our own fonts is ever asked for. */
public final class PdfDocument {
    private static final String FAMILY = "Liberation Sans";
    private static final Calendar CREATED =
            GregorianCalendar.from(ZonedDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC));
    private static final Pattern HOUR = Pattern.compile("(<xmp:(?:Create|Modify)Date>)[^<]*");
    private static final int BOLD = 700;
    private static final int PLAIN = 400;

    static {
        XRLog.setLoggingEnabled(false);
    }

    private PdfDocument() {}

    public static byte[] write(Document document) {
        var bytes = new ByteArrayOutputStream();
        try (var renderer = builder(document).buildPdfRenderer();
                var pdf = renderer.createPDFKeepOpen()) {
            withoutTheHour(pdf);
            pdf.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("could not write the document", e);
        }
        return bytes.toByteArray();
    }

    private static PdfRendererBuilder builder(Document document) {
        var builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.useUriResolver((base, uri) -> null);
        for (var priority : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((uri, type) -> false, priority);
        }
        font(builder, "LiberationSans-Regular.ttf", PLAIN);
        font(builder, "LiberationSans-Bold.ttf", BOLD);
        builder.withProducer("Safer Sheets");
        builder.withW3cDocument(new Page(document).made(), null);
        builder.toStream(OutputStream.nullOutputStream());
        return builder;
    }

    /** The dates are fixed, so that the same document gives the same bytes. */
    private static void withoutTheHour(PDDocument pdf) throws IOException {
        var about = pdf.getDocumentInformation();
        about.setCreationDate(CREATED);
        about.setModificationDate(CREATED);
        pdf.setDocumentId(0L);
        var metadata = pdf.getDocumentCatalog().getMetadata();
        String said = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        metadata.importXMPMetadata(HOUR.matcher(said)
                .replaceAll("$1" + DateConverter.toISO8601(CREATED))
                .getBytes(StandardCharsets.UTF_8));
    }

    private static void font(PdfRendererBuilder builder, String file, int weight) {
        builder.useFont(() -> resource(file), FAMILY, weight, FontStyle.NORMAL, true);
    }

    static InputStream resource(String file) {
        String name = "/pdf/" + file;
        return Objects.requireNonNull(PdfDocument.class.getResourceAsStream(name), name);
    }
}
