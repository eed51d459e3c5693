package uk.safersheets.pdf;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What veraPDF says of a document by PDF/UA-1. */
public final class PdfUa {
    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfUa() {}

    /** Each fault once, with the rule that it breaks; none where the document is accessible as far as a machine can say. */
    public static List<String> faults(byte[] pdf) {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            var result = validator.validate(parser);
            if (result.getTotalAssertions() == 0) {
                throw new IllegalStateException("veraPDF looked at nothing");
            }
            return result.getTestAssertions().stream()
                    .map(fault -> fault.getRuleId().getClause() + "-"
                            + fault.getRuleId().getTestNumber() + ": " + fault.getMessage())
                    .distinct()
                    .sorted()
                    .toList();
        } catch (Exception e) {
            throw new IllegalStateException("veraPDF could not look at it", e);
        }
    }
}
