package uk.safersheets.check.entry;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import uk.safersheets.cell.Texts;
import uk.safersheets.cell.Value;
import uk.safersheets.check.DisplayText;

/** Signs and words that people put where a figure is not shown, and the marker that says the same. */
final class MarkerEntry implements EntryRule {
    private static final String RULE = "V007";
    private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212]");
    private static final Pattern BRACKETS = Pattern.compile("[\\[\\](){}\\s]");
    private static final String COUNT = " ?\\d{1,3}";
    /** A range is a suppressed count only where it is as low as those that are suppressed. */
    private static final int HIGHEST_OF_A_RANGE = 20;

    private static final Pattern RANGE =
            Pattern.compile("(?:between )?(\\d{1,2}) ?(?:-|to|and|\\.\\.) ?(\\d{1,2})(?: incl(?:usive|\\.)?)?");
    private static final Pattern SUPPRESSED = Pattern.compile("(?:<|≤|<=|=<|⩽)" + COUNT
            + "|(?:under|below|less than|fewer than|lower than|up to|no more than|not more than|at most|max\\.?)"
            + COUNT
            + "|\\d{1,3} or (?:fewer|less|under)|\\*{1,3}|†|‡|#|~|c|low|suppressed|confidential|withheld|redacted"
            + "|disclosive|hidden|small number|too (?:few|low|small)(?: to (?:show|publish|report))?");
    private static final Set<String> PERHAPS_NOUGHT = Set.of("-", "--", "---", "nil", "none", "no", "zero", "nought");
    private static final Pattern NOT_THERE = Pattern.compile(
            "\\.{1,4}|…|:|\\?{1,3}|x|z|/|n[./]?a\\.?|n[./ ]?k\\.?|n[./ ]?d\\.?"
                    + "|null|nan|tb[acd]|to be (?:confirmed|advised)|pending|awaited|awaiting.*|missing|unknown|unavailable"
                    + "|(?:data |figures? )?not (?:yet )?(?:known|available|applicable|recorded|collected|held|provided|received|"
                    + "published|supplied|reported)|no (?:data|figures?|information|return|value)|nodata|does not apply");

    @Override
    public Optional<EntryFault> of(EntryCell entry) {
        if (!entry.wanted().takesShorthand() || !(entry.value() instanceof Value.Text text)) {
            return Optional.empty();
        }
        String written = DASHES.matcher(Texts.key(text.text())).replaceAll("-");
        String bare = BRACKETS.matcher(written).replaceAll("");
        boolean isBracketed = !bare.equals(written)
                && MissingMarker.of(Value.of("[" + bare + "]")).isPresent();
        if (isBracketed && !bare.equals("c") && !bare.equals("k")) {
            return Optional.of(misspelt(entry, "[" + bare + "]"));
        }
        if (isBracketed || isSuppressed(written)) {
            return Optional.of(suppressed(entry));
        }
        return PERHAPS_NOUGHT.contains(written) || NOT_THERE.matcher(written).matches()
                ? Optional.of(notThere(entry, PERHAPS_NOUGHT.contains(written)))
                : Optional.empty();
    }

    private static boolean isSuppressed(String written) {
        var range = RANGE.matcher(written);
        if (range.matches()) {
            int least = Integer.parseInt(range.group(1));
            int most = Integer.parseInt(range.group(2));
            return least < most && most <= HIGHEST_OF_A_RANGE;
        }
        return SUPPRESSED.matcher(written).matches();
    }

    private static EntryFault suppressed(EntryCell entry) {
        return EntryFault.error(RULE, "You entered " + quoted(entry) + ", which reads as a suppressed count.")
                .many("read as suppressed counts")
                .fix("Enter [c] if the count is confidential, or [k] if it is only too low to matter.")
                .example("[c]")
                .meant(Value.of("[c]"))
                .unusable();
    }

    private static EntryFault notThere(EntryCell entry, boolean perhapsNought) {
        String nought = perhapsNought && takesNought(entry.wanted()) ? "Enter 0 if there were none, " : "Enter ";
        return EntryFault.error(RULE, "You entered " + quoted(entry) + ", which gives no figure.")
                .many("give no figure")
                .fix(nought + "[x] if the figure is not available, or [z] if it is not applicable.")
                .fixMany("Enter the figure, [x] if it is not available, or [z] if it is not applicable.")
                .example("[x]")
                .unusable();
    }

    private static EntryFault misspelt(EntryCell entry, String marker) {
        String meaning = MissingMarker.meaning(marker);
        var other = List.of("[x]", "[z]").contains(marker)
                ? "Enter [x] if the figure is not available, or [z] if it is not applicable."
                : "Enter " + marker + " if you meant " + meaning
                        + ", [x] if the figure is not available, or [z] if it is" + " not applicable.";
        return EntryFault.error(RULE, "You entered " + quoted(entry) + ", which is not how a marker is written.")
                .many("are not written as markers are")
                .fix(other)
                .fixMany("Write each marker as one letter in square brackets, for example [x] or [z].")
                .example(marker.toLowerCase(Locale.ROOT))
                .meant(Value.of(marker))
                .unusable();
    }

    private static boolean takesNought(ExpectedEntry wanted) {
        return LimitEntry.isWithin(BigDecimal.ZERO, wanted.content())
                && (wanted.allowed() == null || wanted.allowed().has(Value.of(0)));
    }

    private static String quoted(EntryCell entry) {
        return DisplayText.quoted(entry.value().toString());
    }
}
