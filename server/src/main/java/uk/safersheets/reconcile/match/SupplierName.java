package uk.safersheets.reconcile.match;

import java.util.regex.Pattern;
import uk.safersheets.cell.Texts;

/** Whether a ledger's words for a supplier name anybody. */
public final class SupplierName {
    private static final Pattern HIDDEN =
            Pattern.compile("redact|withheld|anonymi[sz]ed|not disclosed|undisclosed|confidential|data protection");

    /** What stands where a name is missing, or where one name stands for many. */
    private static final Pattern NOBODY =
            Pattern.compile("n ?/? ?[ak]|not (applicable|available|known|given|stated)|none|nil"
                    + "|unknown|tb[ca]|(private )?individuals?|personal data|names? removed"
                    + "|(sundry|sundries|various|miscellaneous|misc|generic|dummy|one[ -](off|time))"
                    + "( (supplier|vendor|creditor|payee|payment|account|beneficiar(y|ie)|individual)s?)?"
                    + "|(grants?|sundry|supplier|creditor|vendor|petty cash)? ?(payments?|payees?)( made)?"
                    + "|(supplier|vendor|creditor|payee)( name)?");

    private static final Pattern MARKS = Pattern.compile("[.\\[\\](){}*\"']");
    private static final Pattern CROSSES = Pattern.compile("x+");
    private static final Pattern LETTER = Pattern.compile("[\\p{L}\\p{N}]");

    private SupplierName() {}

    /** Blank, {@code -}, {@code N/A}, {@code Redacted Personal Data}, {@code GRANT PAYMENTS} and {@code Sundry} are nobody's. */
    public static boolean isMissing(String supplier) {
        String name = MARKS.matcher(Texts.key(supplier)).replaceAll("").strip();
        return !LETTER.matcher(name).find()
                || NOBODY.matcher(name).matches()
                || HIDDEN.matcher(name).find()
                || CROSSES.matcher(name).matches();
    }
}
