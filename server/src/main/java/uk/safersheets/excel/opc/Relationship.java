package uk.safersheets.excel.opc;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/**
 * How one part of a package names another.
 *
 * @param type the last word of its type, such as {@code worksheet}
 * @param target the other part's name; for what lies outside the package, its address as written
 */
public record Relationship(String id, String type, String target, boolean external) {

    /** Excel allows 65,530 links on a sheet. */
    private static final int MOST = 66_000;

    private static final String FOLDER = "_rels/";

    /** The relationships of a part; of the package itself for an empty name. None when it has no list. */
    public static List<Relationship> of(PackageParts parts, String part) {
        return listed(parts, list(part), folder(part));
    }

    /** What a list of relationships says; it need not be that of any part. */
    static List<Relationship> listed(PackageParts parts, String list) {
        int above = list.lastIndexOf(FOLDER);
        return listed(parts, list, above < 0 ? folder(list) : folder(list.substring(0, above)));
    }

    private static List<Relationship> listed(PackageParts parts, String list, String folder) {
        return parts.seen().links(list, folder, () -> read(parts, list, folder));
    }

    private static List<Relationship> read(PackageParts parts, String list, String folder) {
        var found = new ArrayList<Relationship>();
        var ids = new HashSet<String>();
        if (parts.has(list)) {
            XmlPart.visit(parts, list, xml -> {
                if (xml.name().equals("Relationship")) {
                    var one = read(xml, folder);
                    found.add(one);
                    if (!ids.add(one.id()) || found.size() > MOST) {
                        throw new XMLStreamException("two relationships of one name, or more than any workbook has");
                    }
                }
            });
        }
        return found;
    }

    /** The part that lists the relationships of another. */
    public static String list(String part) {
        String folder = folder(part);
        return folder + FOLDER + part.substring(folder.length()) + ".rels";
    }

    private static String folder(String part) {
        return part.substring(0, part.lastIndexOf('/') + 1);
    }

    private static Relationship read(XmlPart xml, String folder) {
        String type = xml.attribute("Type", "");
        String target = xml.attribute("Target", "");
        boolean external = "External".equalsIgnoreCase(xml.attribute("TargetMode"));
        return new Relationship(
                xml.attribute("Id", ""),
                type.substring(type.lastIndexOf('/') + 1),
                external ? target : resolved(folder, target),
                external);
    }

    /** The first relationship of a type. */
    public static Optional<Relationship> first(List<Relationship> all, String type) {
        return all.stream().filter(one -> one.type().equals(type)).findFirst();
    }

    private static String resolved(String folder, String target) {
        String plain = target.contains("%") ? decoded(target) : target;
        plain = plain.replace('\\', '/');
        var path = new ArrayDeque<String>();
        String whole = plain.startsWith("/") ? plain : folder + plain;
        for (String step : whole.split("/")) {
            if (step.equals("..")) {
                path.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                path.addLast(step);
            }
        }
        return String.join("/", path);
    }

    private static String decoded(String target) {
        return URLDecoder.decode(target.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
