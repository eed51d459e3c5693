package uk.safersheets.excel.opc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Looks at every part of a package before anything is made of it, listed or not: by its own bytes, by its type, and by
 * what it links to. Programs in whichever form are refused; what a workbook reads from elsewhere is told.
 */
public final class PackageScreen {
    private static final int HEAD = 1024;
    private static final int MOST_OUTSIDE = 20;
    private static final String SHEET = "worksheet+xml";
    private static final String SHARED_STRINGS = "sharedstrings+xml";
    private static final Set<String> OBJECTS =
            Set.of("oleObject", "package", "control", "activeXControlBinary", "attachedTemplate", "subDocument");
    private static final Set<String> PROGRAMS =
            Set.of("vbaProject", "wordVbaData", "xlMacrosheet", "xlIntlMacrosheet", "attachedToolbars");
    private static final Set<String> CONNECTIONS = Set.of("connections", "queryTable", "volatileDependencies");

    private final PackageParts parts;
    private final ContentTypes types;
    private final boolean isWhole;
    private final Set<String> outside = new TreeSet<>();
    /** Where bytes go that are only counted and summed up. */
    private final byte[] passed = new byte[8192];

    private PackageScreen(PackageParts parts, ContentTypes types, boolean isWhole) {
        this.parts = parts;
        this.types = types;
        this.isWhole = isWhole;
    }

    /**
     * Looks at everything but the cells, which are looked at when they are read.
     *
     * @return the addresses and connections that the workbook reads from, apart from what a person would have to click
     * @throws RefusedFileException when a part carries a program or an object, or is not what it should be
     */
    public static List<String> look(PackageParts parts, ContentTypes types) {
        return new PackageScreen(parts, types, false).outside();
    }

    /** Looks at the cells, too. */
    static void lookWhole(PackageParts parts, ContentTypes types) {
        new PackageScreen(parts, types, true).outside();
    }

    private List<String> outside() {
        for (String part : parts.under("")) {
            String type = types.of(part);
            requireHarmless(type);
            boolean isXml = type.endsWith("xml") || part.endsWith(".xml") || part.endsWith(".rels");
            boolean isLeft = !isWhole && (type.endsWith(SHEET) || type.endsWith(SHARED_STRINGS));
            contents(part, isXml, isLeft);
            if (part.endsWith(".rels")) {
                Relationship.listed(parts, part).forEach(this::link);
            } else if (part.endsWith(".vml")) {
                requireNoDocumentType(part);
            } else if (isXml && !isLeft && !parts.seen().isWhole(part)) {
                XmlPart.visit(parts, part, xml -> {});
            }
        }
        return outside.stream().limit(MOST_OUTSIDE).toList();
    }

    private void requireHarmless(String type) {
        if (type.contains("vbaproject") || type.contains("macrosheet") || type.contains("ms-office.vba")) {
            throw RefusalReason.MACRO_WORKBOOK.of(parts.fileName());
        }
        if (type.contains("activex") || type.contains("oleobject")) {
            throw RefusalReason.EMBEDDED_OBJECT.of(parts.fileName());
        }
    }

    /** @param isLeft whether it holds cells, and so is left to whoever reads them */
    private void contents(String part, boolean isXml, boolean isLeft) {
        try (var in = isLeft ? parts.openStart(part) : parts.open(part)) {
            byte[] head = in.readNBytes(HEAD);
            if (isXml) {
                Encodings.require(head);
            } else {
                requireNoObject(head);
            }
            if (!isLeft) {
                readOut(in);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw parts.unreadable(part, e);
        }
    }

    private void readOut(InputStream in) throws IOException {
        for (int count = 0; count >= 0; ) {
            count = in.read(passed);
        }
    }

    private void requireNoObject(byte[] head) {
        String start = new String(head, StandardCharsets.ISO_8859_1);
        if (start.startsWith("\u00D0\u00CF\u0011\u00E0") || start.startsWith("MZ") || start.startsWith("\u007FELF")) {
            throw RefusalReason.EMBEDDED_OBJECT.of(parts.fileName());
        }
        if (start.startsWith("PK\u0003\u0004") || start.startsWith("#!")) {
            throw RefusalReason.EMBEDDED_OBJECT.of(parts.fileName());
        }
    }

    /** Excel writes drawings of the old kind with tags that never end, which no parser takes. */
    private void requireNoDocumentType(String part) {
        try (var in = parts.openUtf8(part)) {
            var pieces = new XmlPieces(in);
            while (pieces.next()) {
                // Reading on is all there is to do: one refuses itself.
            }
        } catch (IOException e) {
            throw parts.unreadable(part, e);
        }
    }

    /** Passes an element that starts no program. */
    static void requireNoProgram(String element, PackageParts parts) {
        switch (element) {
            case "macrosheet" -> throw RefusalReason.MACRO_WORKBOOK.of(parts.fileName());
            case "ddeLink", "oleLink" -> throw RefusalReason.STARTS_PROGRAMS.of(parts.fileName());
            default -> {}
        }
    }

    private void link(Relationship link) {
        if (PROGRAMS.contains(link.type())) {
            throw RefusalReason.MACRO_WORKBOOK.of(parts.fileName());
        }
        if (OBJECTS.contains(link.type())) {
            throw RefusalReason.EMBEDDED_OBJECT.of(parts.fileName());
        }
        if (CONNECTIONS.contains(link.type())) {
            outside.add("a data connection");
        } else if (link.external() && !link.type().equals("hyperlink")) {
            outside.add(link.target());
        }
    }
}
