package uk.safersheets.word.fill;

/** What is written into a part, in its own prefix. */
final class Markup {
    private final String prefix;

    /** @param prefix of Word's own elements, with its colon; empty for none */
    Markup(String prefix) {
        this.prefix = prefix;
    }

    /** An element's start tag. */
    String open(String name) {
        return "<" + prefix + name + ">";
    }

    String close(String name) {
        return "</" + prefix + name + ">";
    }

    private String empty(String name, String attribute, String value) {
        return "<" + prefix + name + " " + prefix + attribute + "=\"" + PartText.encoded(value) + "\"/>";
    }

    String text(String words) {
        return "<" + prefix + "t xml:space=\"preserve\">" + PartText.encoded(words) + close("t");
    }

    String run(String format, String words) {
        return open("r") + format + text(words) + close("r");
    }

    /** A content control around a run, which keeps the reference. */
    String control(String reference, String format, String words) {
        return open("sdt")
                + open("sdtPr")
                + format
                + empty("alias", "val", Reference.title(reference))
                + empty("tag", "val", Reference.tag(reference))
                + close("sdtPr")
                + open("sdtContent")
                + run(format, words)
                + close("sdtContent")
                + close("sdt");
    }

    String commentStart(String id) {
        return empty("commentRangeStart", "id", id);
    }

    String commentEnd(String id) {
        return empty("commentRangeEnd", "id", id) + open("r") + empty("commentReference", "id", id) + close("r");
    }
}
