package uk.safersheets.workbooks;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import uk.safersheets.Repository;

/**
 * A report of the tests whose figures are marked with what is right about them: {@code [[a|61 fewer]]} agrees with the
 * workbooks, {@code c} contradicts them, {@code u} is traced to nothing; of several letters any is right.
 *
 * @param text without the marks
 * @param marks in the order of the text
 */
record MarkedReport(String text, List<Mark> marks) {
    private static final Pattern MARK = Pattern.compile("\\[\\[([acu]+)\\|([^\\]]+)\\]\\]");

    /** What stands from {@code start} to {@code end} and the first letters of the verdicts that are right. */
    record Mark(int start, int end, String right) {}

    static MarkedReport named(String name) {
        return of(new String(Shipped.bytes(Repository.file("server/src/test/resources/textcheck/" + name + ".md"))));
    }

    static MarkedReport of(String marked) {
        var text = new StringBuilder();
        var marks = new ArrayList<Mark>();
        var mark = MARK.matcher(marked);
        while (mark.find()) {
            mark.appendReplacement(text, "");
            int start = text.length();
            text.append(mark.group(2));
            marks.add(new Mark(start, text.length(), mark.group(1)));
        }
        mark.appendTail(text);
        return new MarkedReport(text.toString(), marks);
    }

    /** The marked words with what is around them. */
    String around(Mark mark) {
        return (text.substring(Math.max(0, mark.start() - 40), mark.start()) + "«"
                        + text.substring(mark.start(), mark.end()) + "»"
                        + text.substring(mark.end(), Math.min(text.length(), mark.end() + 25)))
                .replace('\n', ' ');
    }
}
