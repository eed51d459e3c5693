package uk.safersheets.excel.patch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.safersheets.excel.opc.ReproducibleZip;
import uk.safersheets.excel.opc.WorkbookProperties;

/**
 * Writes the number that a template version was given into its workbook: into the property that every workbook made from
 * it carries, and where the Read me sheet prints it. Everything else stays as it is.
 */
public final class VersionStamp {
    private static final String PROPERTIES = "docProps/custom.xml";
    private static final Pattern PROPERTY =
            Pattern.compile("(?s)(name\\s*=\\s*[\"']" + Pattern.quote(WorkbookProperties.VERSION)
                    + "[\"'][^>]*>\\s*<(?:\\w+:)?)(\\w+)(>)[^<]*(</(?:\\w+:)?)\\2>");
    private static final Pattern PRINTED = Pattern.compile("(template [a-z][a-z0-9-]*, version )\\d+(\\.)");

    private VersionStamp() {}

    /**
     * The workbook of a template with this version number.
     *
     * @throws IllegalArgumentException when it carries no version to replace
     */
    public static byte[] stamp(byte[] xlsx, int number) {
        var parts = ReproducibleZip.parts(xlsx);
        parts.computeIfPresent(PROPERTIES, (name, xml) -> stampProperty(xml, number));
        parts.replaceAll((name, xml) -> isText(name) ? stampPrinted(xml, number) : xml);
        return ReproducibleZip.pack(parts);
    }

    private static byte[] stampProperty(byte[] xml, int number) {
        var property = PROPERTY.matcher(new String(xml, UTF_8));
        if (!property.find()) {
            throw new IllegalArgumentException("the workbook carries no " + WorkbookProperties.VERSION);
        }
        return property.replaceFirst("$1lpwstr$3" + number + "$4lpwstr>").getBytes(UTF_8);
    }

    private static boolean isText(String part) {
        return part.equals("xl/sharedStrings.xml") || part.startsWith("xl/worksheets/sheet");
    }

    private static byte[] stampPrinted(byte[] xml, int number) {
        Matcher printed = PRINTED.matcher(new String(xml, UTF_8));
        return printed.find() ? printed.replaceAll("$1" + number + "$2").getBytes(UTF_8) : xml;
    }
}
