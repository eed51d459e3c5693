package uk.safersheets.hostile;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Bombs, entities and false encodings, in one part of a workbook. Every one of them is refused. */
record XmlTrick(String name, String part, Function<String, byte[]> change) implements HostileKind {
    /** Parts of every kind that a workbook has; the last few are added to it. */
    static final List<String> PARTS = List.of(
            Filled.SHEET,
            Filled.TYPES,
            "_rels/.rels",
            "docProps/app.xml",
            "docProps/core.xml",
            "docProps/custom.xml",
            Filled.LINKS,
            Filled.WORKBOOK,
            "xl/charts/chart1.xml",
            "xl/drawings/_rels/drawing1.xml.rels",
            "xl/drawings/drawing1.xml",
            "xl/sharedStrings.xml",
            "xl/styles.xml",
            "xl/tables/table2.xml",
            "xl/worksheets/_rels/sheet3.xml.rels",
            "xl/comments1.xml",
            "xl/drawings/vmlDrawing1.vml",
            "customXml/item1.xml",
            "customXml/itemProps1.xml",
            "xl/theme/theme1.xml");

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    @Override
    public byte[] make() {
        var zip = Filled.zip();
        if (zip.entries.stream().noneMatch(entry -> entry.name.equals(part))) {
            zip.add(part, Filled.bytes(HEAD + "<root>text</root>"));
        }
        return zip.change(part, entry -> entry.contents(change.apply(new String(entry.contents, UTF_8))))
                .bytes();
    }

    /** Every trick in every part. */
    static List<XmlTrick> everywhere(Trap trap) {
        var all = new ArrayList<XmlTrick>();
        PARTS.forEach(part -> all.addAll(in(part, trap)));
        return all;
    }

    /** Every trick once, and one trick in every part. */
    static List<XmlTrick> few(Trap trap) {
        var few = new ArrayList<>(in(PARTS.get(0), trap));
        PARTS.subList(1, PARTS.size()).forEach(part -> few.add(in(part, trap).get(2)));
        return few;
    }

    private static List<XmlTrick> in(String part, Trap trap) {
        return tricks(trap).entrySet().stream()
                .filter(trick -> !part.endsWith(".vml") || trick.getKey().startsWith("document type"))
                .filter(trick -> part.equals(Filled.SHEET) || !trick.getKey().endsWith("of a megabyte"))
                .map(trick -> new XmlTrick(trick.getKey() + " in " + part, part, trick.getValue()))
                .toList();
    }

    private static Map<String, Function<String, byte[]>> tricks(Trap trap) {
        var tricks = new LinkedHashMap<String, Function<String, byte[]>>();
        tricks.put("document type", xml -> typed(xml, ""));
        tricks.put("document type with entities of entities", xml -> typed(xml, laughs()));
        tricks.put("document type with a file", xml -> typed(xml, "<!ENTITY x SYSTEM \"" + trap.file() + "\">"));
        tricks.put("document type with an address", xml -> typed(xml, "<!ENTITY x SYSTEM \"" + trap.address() + "\">"));
        tricks.put(
                "document type with a parameter",
                xml -> typed(xml, "<!ENTITY % p SYSTEM \"" + trap.address() + "\"> %p; <!ENTITY x \"1\">"));
        tricks.put("document type in UTF-16 LE", xml -> wide(typed(xml, laughs()), UTF_16LE, true));
        tricks.put("document type in UTF-16 BE without mark", xml -> wide(typed(xml, laughs()), UTF_16BE, false));
        tricks.put("claims UTF-7", xml -> Filled.bytes(xml.replaceFirst("UTF-8", "UTF-7")));
        tricks.put("claims EBCDIC", xml -> Filled.bytes(xml.replaceFirst("UTF-8", "IBM037")));
        tricks.put("claims UTF-16", xml -> Filled.bytes(xml.replaceFirst("UTF-8", "UTF-16")));
        tricks.put(
                "marked UTF-8, claims Latin", xml -> Filled.bytes("\uFEFF" + xml.replaceFirst("UTF-8", "ISO-8859-1")));
        tricks.put("marked UTF-16, is UTF-8", xml -> joined(new byte[] {(byte) 0xFF, (byte) 0xFE}, Filled.bytes(xml)));
        tricks.put("is UTF-32", xml -> xml.getBytes(Charset.forName("UTF-32LE")));
        tricks.put("too deep", xml -> Filled.bytes(HEAD + "<a>".repeat(50_000) + "</a>".repeat(50_000)));
        tricks.put("too many attributes", xml -> Filled.bytes(HEAD + "<a" + attributes() + "/>"));
        tricks.put("a name of a megabyte", xml -> Filled.bytes(HEAD + "<" + "n".repeat(4_300_000) + "/>"));
        tricks.put("cut short", xml -> Filled.bytes(xml.substring(0, xml.length() - 9)));
        tricks.put("nothing", xml -> new byte[0]);
        return tricks;
    }

    private static byte[] typed(String xml, String inside) {
        int root = xml.indexOf('<', xml.startsWith("<?xml") ? xml.indexOf("?>") : 0);
        String use =
                inside.contains("ENTITY x ") ? xml.substring(root).replaceFirst("></", ">&x;</") : xml.substring(root);
        return Filled.bytes(HEAD + "<!DOCTYPE root [" + inside + "]>" + use);
    }

    private static String laughs() {
        var laughs = new StringBuilder("<!ENTITY l0 \"ha\">");
        for (int level = 1; level < 20; level++) {
            String before = "&l" + (level - 1) + ";";
            laughs.append("<!ENTITY l" + level + " \"" + before.repeat(10) + "\">");
        }
        return laughs + "<!ENTITY x \"&l19;\">";
    }

    private static byte[] wide(byte[] xml, Charset charset, boolean marked) {
        String text = (marked ? "\uFEFF" : "") + new String(xml, UTF_8).replaceFirst("UTF-8", "UTF-16");
        return text.getBytes(charset);
    }

    private static String attributes() {
        var attributes = new StringBuilder();
        for (int at = 0; at < 20_000; at++) {
            attributes.append(" a" + at + "=\"\"");
        }
        return attributes.toString();
    }

    private static byte[] joined(byte[] one, byte[] other) {
        var joined = java.util.Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, joined, one.length, other.length);
        return joined;
    }
}
