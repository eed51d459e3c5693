package uk.safersheets.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import uk.safersheets.cell.SheetRow;
import uk.safersheets.cell.Texts;
import uk.safersheets.excel.UploadLimits;
import uk.safersheets.json.LayoutProposalJson;
import uk.safersheets.json.LayoutProposalJson.Column;
import uk.safersheets.ledger.BadLedger;
import uk.safersheets.ledger.Meaning;

/** Proposes what the headings of a ledger nobody has mapped yet may mean, for a person to confirm. */
public final class ProposeLayout {
    private static final int LOOKED_AT = 50;
    private static final int SHOWN = 5;
    private static final Map<Meaning, Pattern> WORDS = new EnumMap<>(Meaning.class);

    static {
        word(
                Meaning.NUMBER,
                "(transaction|trans|document|doc|voucher|journal|payment)s? ?(number|no\\.?|id|ref)|transno|journal( name)?");
        word(Meaning.LINE, "line( ?no\\.?| number)?|posting row|sequence( no)?|item");
        word(
                Meaning.DATE,
                "(transaction|trans|posting|payment|document|doc|invoice|paid|accounting|gl)? ?date.*|updated");
        word(Meaning.PERIOD, "(fiscal |accounting |posting )?period");
        word(
                Meaning.AMOUNT,
                "(sum ?of ?)?(net |total |gross |payment )?(amount|value|net)( \\(.*\\)| £| gbp| ex.*)?|val/coarea crcy");
        word(Meaning.DEBIT, "(accounted |entered )?(debit|dr)");
        word(Meaning.CREDIT, "(accounted |entered )?(credit|cr)");
        word(Meaning.VAT, "(irrecoverable )?vat( amount)?|tax");
        word(Meaning.COST_CENTRE, "cost ?cent(re|er)( code)?|cc|cat1|(service area|organisational unit) code");
        word(
                Meaning.SUBJECTIVE,
                "subjective( code)?|acc(ount)?( code)?|cost element|nominal( code)?|expenses?( code| type)?"
                        + "|(cipfa )?expenditure code");
        word(Meaning.PROJECT, "project( code)?|wbs element|order|cat2|activity");
        word(Meaning.REFERENCE, "(external |invoice |your )?ref(erence)?\\.?( no)?|inv(oice)?( number| no\\.?)?");
        word(
                Meaning.SUPPLIER,
                "(supplier|vendor|creditor|beneficiary|payee|merchant)( name)?|name of offsetting account|ap/ar id\\(t\\)");
        word(
                Meaning.DESCRIPTION,
                "(line |transaction )?(description|narrative|text|purpose|details)|document header text|name");
    }

    private final ReadLedger ledgers;

    public ProposeLayout(UploadLimits limits) {
        this.ledgers = new ReadLedger(limits);
    }

    /** @throws BadLedger when it holds no rows */
    public LayoutProposalJson run(NamedFile ledger) {
        var rows = ledgers.rows(ledger);
        if (rows.isEmpty()) {
            throw new BadLedger('"' + ledger.name() + "\" holds no rows. Export it from the ledger again.");
        }
        var headings = likeliest(rows.subList(0, Math.min(rows.size(), LOOKED_AT)));
        var below = rows.stream()
                .filter(row -> row.number() > headings.number())
                .limit(SHOWN)
                .toList();
        return new LayoutProposalJson(
                headings.number(),
                columns(headings, below),
                Arrays.stream(Meaning.values()).map(Meaning::word).toList());
    }

    private static List<Column> columns(SheetRow headings, List<SheetRow> below) {
        Set<Meaning> taken = EnumSet.noneOf(Meaning.class);
        var columns = new ArrayList<Column>();
        for (int column = 0; column < headings.values().size(); column++) {
            int at = column;
            String heading = Texts.tidy(headings.at(at).toString());
            var meaning = meaning(heading).filter(taken::add);
            var first =
                    below.stream().map(row -> Texts.tidy(row.at(at).toString())).toList();
            if (!heading.isEmpty()) {
                columns.add(new Column(heading, meaning.map(Meaning::word).orElse(null), first));
            }
        }
        return columns;
    }

    /** The one with the most headings we know, the first of those. */
    private static SheetRow likeliest(List<SheetRow> rows) {
        return rows.stream().reduce(rows.get(0), (best, row) -> known(row) > known(best) ? row : best);
    }

    private static long known(SheetRow row) {
        return row.values().stream()
                .flatMap(value -> meaning(value.toString()).stream())
                .distinct()
                .count();
    }

    private static Optional<Meaning> meaning(String heading) {
        String key = Texts.key(heading.replace('_', ' '));
        return WORDS.entrySet().stream()
                .filter(entry -> entry.getValue().matcher(key).matches())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static void word(Meaning meaning, String pattern) {
        WORDS.put(meaning, Pattern.compile(pattern));
    }
}
