package uk.safersheets.reconcile;

import java.time.LocalDate;
import uk.safersheets.ledger.Code;

/** One row of a seeded ledger and where it truly belongs. Documents get their numbers once all rows are drawn. */
public final class SeededRow {
    final Document document;
    final int line;
    final LocalDate date;
    final long net;
    final long vat;
    public final Code code;
    String supplier;
    String reference = "";
    String description;
    /** The line of the fund it is spent on; null where it belongs to none. */
    public String onto;
    /** What became of it, where that is more than its line: {@code received}, {@code cancels 1004 line 1}. */
    String fate;
    /** What it cancels, or is cancelled by. */
    SeededRow partner;
    /** The document its description names with {@code %s}. */
    Document named;

    /** What a ledger gives one number. */
    static final class Document {
        String number;
        int lines;
    }

    SeededRow(Document document, LocalDate date, long net, long vat, Code code, String supplier, String description) {
        this.document = document;
        this.line = ++document.lines;
        this.date = date;
        this.net = net;
        this.vat = vat;
        this.code = code;
        this.supplier = supplier;
        this.description = description;
    }

    SeededRow onto(String fundingLine) {
        onto = fundingLine;
        return this;
    }

    SeededRow fate(String word) {
        fate = word;
        return this;
    }

    public long pence() {
        return net + vat;
    }

    String id() {
        return document.number + " line " + line;
    }

    String said() {
        return named == null ? description : description.replace("%s", named.number);
    }

    /** As {@link SeededScore} compares it; empty for what nobody could match. */
    String truth() {
        if (partner != null) {
            return "cancels " + partner.id();
        }
        return fate != null ? fate : onto == null ? "" : onto + "=" + pence();
    }

    /** The same amount back, on another day and in a document of its own. */
    SeededRow reversed(LocalDate later, String words) {
        var credit = new SeededRow(new Document(), later, -net, -vat, code, supplier, words).onto(onto);
        credit.partner = this;
        partner = credit;
        return credit;
    }
}
