package uk.safersheets.prose;

import java.util.ArrayList;
import java.util.List;

/** What was read of a text, a line each, as the tables of the tests write it. */
final class Shown {
    private Shown() {}

    /** Every figure, claim and number passed over, in this order, sentence by sentence. */
    static List<String> of(Prose prose) {
        var lines = new ArrayList<String>();
        for (var paragraph : prose.paragraphs()) {
            for (var sentence : paragraph) {
                sentence.mentions().forEach(mention -> lines.add(mention(mention, prose.text())));
                sentence.claims().forEach(claim -> lines.add(claim(claim, prose.text())));
            }
        }
        prose.passedOver().forEach(span -> lines.add("- " + span.of(prose.text())));
        return lines.stream().map(line -> line.replace('\n', ' ').strip()).toList();
    }

    private static String mention(Mention mention, String text) {
        var printed = mention.printed();
        var whole = mention.whole();
        return String.join(
                " | ",
                mention.quote().of(text),
                mention.number().of(text),
                mention.unit() + " " + mention.part() + " " + mention.direction() + " " + mention.hedge()
                        + (mention.isSigned() ? " signed" : ""),
                plain(printed.low()) + ".." + plain(printed.high())
                        + (whole == null ? "" : " of " + plain(whole.value())));
    }

    private static String plain(java.math.BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String claim(Claim claim, String text) {
        var subject = claim.subject();
        var except = claim.except();
        String many = claim.many() == null && claim.all() == null ? "" : " " + claim.many() + "/" + claim.all();
        return "! " + claim.kind() + " " + claim.direction() + many + " | "
                + claim.quote().of(text) + " | "
                + (subject == null ? "" : subject.of(text))
                + (except == null ? "" : " | except " + except.of(text).replace("\n", " "));
    }
}
