package uk.safersheets.app.reconciliation;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.safersheets.cell.Texts;
import uk.safersheets.ledger.layout.ColumnRole;

/** What the headings of finance systems mean, by their words. */
final class HeadingWords {
    private static final Map<ColumnRole, Pattern> WORDS = new EnumMap<>(ColumnRole.class);

    static {
        word(
                ColumnRole.NUMBER,
                "(transaction|trans|document|doc|voucher|journal|payment)s? ?(number|no\\.?|id|ref(erence)?)|transno"
                        + "|journal( name)?");
        word(ColumnRole.LINE, "line( ?no\\.?| number)?|posting row|sequence( no)?|item");
        word(
                ColumnRole.DATE,
                "(transaction|trans|posting|payment|document|doc|invoice|paid|accounting|gl|effective|journal)? ?date.*"
                        + "|updated");
        word(ColumnRole.PERIOD, "(fiscal |accounting |posting )?period");
        word(
                ColumnRole.AMOUNT,
                "(sum ?of ?)?(net |total |gross |payment |transaction )?(amount|value|net)( \\(.*\\)| £| gbp| ex.*)?"
                        + "|val(ue)?[/. ]+(in )?(co ?area|obj|rep|report|local|lc)[. ]*(crcy|cur(rency)?\\.?)?");
        word(ColumnRole.DEBIT, "(accounted |entered )?(debit|dr)");
        word(ColumnRole.CREDIT, "(accounted |entered )?(credit|cr)");
        word(
                ColumnRole.DEBIT_OR_CREDIT,
                "d ?[/-]? ?c( ind(icator)?)?|c ?/ ?d|d[rb] ?[/-]? ?(or )?cr( ind(icator)?)?|cr ?[/-]? ?dr"
                        + "|debit ?(/|or) ?credit( ind(icator)?\\.?)?|credit ?(/|or) ?debit|s ?/ ?h|\\+ ?/ ?-|sign");
        word(ColumnRole.VAT, "(irrecoverable )?vat( amount)?|tax");
        word(ColumnRole.COST_CENTRE, "cost ?cent(re|er)( code)?|cc|cat1|(service area|organisational unit) code");
        word(
                ColumnRole.SUBJECTIVE,
                "subjective( code)?|acc(ount)?( code)?|cost element|nominal( code)?|expenses?( code| type)?"
                        + "|(cipfa )?expenditure code");
        word(ColumnRole.PROJECT, "project( code)?|wbs element|order|cat2|activity");
        word(ColumnRole.REFERENCE, "(external |invoice |your )?ref(erence)?\\.?( no)?|inv(oice)?( number| no\\.?)?");
        word(
                ColumnRole.SUPPLIER,
                "(supplier|vendor|creditor|beneficiary|payee|merchant)( name)?|name of offsetting account|ap/ar id\\(t\\)");
        word(
                ColumnRole.DESCRIPTION,
                "(line |transaction )?(description|narrative|text|purpose|details)|document header text|name");
    }

    /** Columns of published spending and of common systems that say nothing a reconciliation goes by. */
    private static final Pattern NOT_NEEDED = Pattern.compile(
            "(organi[sz]ation |public )?body( name| ref)?"
                    + "|(department|directorate|division|service( area| code)?|responsible unit|organi[sz]ational unit|team)"
                    + "( name| code| description| categori[sz]ation)?"
                    + "|.*categor(y|ies|isation)|card transaction|capital ?(/|or)? ?revenue"
                    + "|(supplier|vendor|creditor)[ _-]?(id|no\\.?|number|post ?code|code|type|address)"
                    + "|expense (type|area)(\\(t\\))?|.*\\(t\\)|hd\\.acc|t[ctsx]|ap/ar id|cur(rency)?\\.?|cur\\. amount"
                    + "|(cost element|account|cost cent(re|er)|nominal|subjective|project) (name|description)"
                    + "|(fiscal |financial )?year|document type|ref\\. document number|source|user( ?name| id)?|(posted|entered|created) by"
                    + "|batch( no\\.?| number| id)?|status|contract (id|title|number)|(irrecoverable )?vat (code|rate)|company( code)?|period");

    /** How people and systems shorten the words of a heading: the word, and what is written for it. */
    private static final Map<String, String> LONG = Stream.of(
                    "account=acct a/c",
                    "amount=amt",
                    "centre=ctr cntr",
                    "cost=cst",
                    "creditor=cred",
                    "date=dt dte",
                    "description=desc descr descrip",
                    "document=doc",
                    "effective=eff",
                    "invoice=inv",
                    "journal=jrnl jnl",
                    "line=ln",
                    "name=nm",
                    "narrative=narr nar",
                    "nominal=nom",
                    "number=num nbr nr no #",
                    "payment=pmt pymt",
                    "period=prd",
                    "posting=post pst posted",
                    "project=proj prj",
                    "reference=ref",
                    "subjective=subj",
                    "supplier=supp suppl",
                    "transaction=tran trn txn trx",
                    "value=val",
                    "vendor=vend vndr",
                    "voucher=vch")
            .flatMap(HeadingWords::shortened)
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private HeadingWords() {}

    /** Whether a heading that means nothing to us is known to mean nothing that is needed. */
    static boolean isNotNeeded(String heading) {
        return NOT_NEEDED.matcher(key(heading)).matches()
                || NOT_NEEDED.matcher(inFull(key(heading))).matches();
    }

    private static String key(String heading) {
        return Texts.key(heading.replace('_', ' '));
    }

    /** What a heading means; empty for what we do not know. */
    static Optional<ColumnRole> meaning(String heading) {
        String key = key(heading);
        return asWritten(key).or(() -> asWritten(inFull(key)));
    }

    private static Optional<ColumnRole> asWritten(String key) {
        return WORDS.entrySet().stream()
                .filter(entry -> entry.getValue().matcher(key).matches())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** "Supp Nm" is "supplier name", and so is "Supp.Nm". */
    private static String inFull(String key) {
        return Arrays.stream(key.split("[ .]+"))
                .map(word -> LONG.getOrDefault(word, word))
                .collect(Collectors.joining(" "));
    }

    private static void word(ColumnRole meaning, String pattern) {
        WORDS.put(meaning, Pattern.compile(pattern));
    }

    private static Stream<Map.Entry<String, String>> shortened(String line) {
        String word = line.substring(0, line.indexOf('='));
        return Arrays.stream(line.substring(word.length() + 1).split(" ")).map(each -> Map.entry(each, word));
    }
}
