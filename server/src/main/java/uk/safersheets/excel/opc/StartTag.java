package uk.safersheets.excel.opc;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The attributes of a start tag as it is written, and the same tag with one of them changed. */
public final class StartTag {
    private static final Pattern ATTRIBUTE =
            Pattern.compile("\\s+(?<name>[^\\s=/>]+)\\s*=\\s*(?:\"(?<double>[^\"]*)\"|'(?<single>[^']*)')");

    private StartTag() {}

    /** An attribute as it is written; null where the tag has none. */
    public static @Nullable String attribute(String tag, String name) {
        var attribute = find(tag, name);
        if (attribute == null) {
            return null;
        }
        String value = attribute.group("double");
        return value != null ? value : attribute.group("single");
    }

    /** The tag with this attribute, in the place of the old one or behind the others. */
    public static String with(String tag, String name, String value) {
        String written = " " + name + "=\"" + value + "\"";
        var attribute = find(tag, name);
        if (attribute != null) {
            return tag.substring(0, attribute.start()) + written + tag.substring(attribute.end());
        }
        int end = tag.endsWith("/>") ? tag.length() - 2 : tag.length() - 1;
        while (Character.isWhitespace(tag.charAt(end - 1))) {
            end--;
        }
        return tag.substring(0, end) + written + tag.substring(end);
    }

    /** The tag without this attribute. */
    public static String without(String tag, String name) {
        var attribute = find(tag, name);
        return attribute == null ? tag : tag.substring(0, attribute.start()) + tag.substring(attribute.end());
    }

    /** The tag as one that has an end tag of its own. */
    public static String opened(String tag) {
        return tag.endsWith("/>") ? tag.substring(0, tag.length() - 2).stripTrailing() + ">" : tag;
    }

    private static @Nullable Matcher find(String tag, String name) {
        var attribute = ATTRIBUTE.matcher(tag);
        while (attribute.find()) {
            if (attribute.group("name").equals(name)) {
                return attribute;
            }
        }
        return null;
    }
}
