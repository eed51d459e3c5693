package uk.safersheets.functions.labels;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import uk.safersheets.budget.Work;
import uk.safersheets.budget.WorkBudget;

/** Finds the acronyms in a text: two to eight capitals standing alone, with or without a plural s. */
final class Acronyms {
    private static final Pattern ACRONYM = Pattern.compile("(?<![\\p{L}\\p{N}&])([A-Z]{2,8})(?:s)?(?![\\p{L}\\p{N}])");
    /** Words that people write in capitals to make them heard; longer ones show by how they end that they are words. */
    private static final Set<String> WORDS = Set.of(
            ("A ABUSE ACT ALL AND ANTI ANY AREA ARE ARSON AS AT BEAT BOTH BUT BY CASES COST CRIME CYBER CYCLE DAMAGE DATE DO"
                            + " DONE DRAFT DRINK DRIVE DRUG DRUGS DUE END EVERY FALL FINAL FIRE FIRST FOR FRAUD FROM FULL FUND GANG"
                            + " GANGS GREEN GUN HARM HATE HAVE HIGH HOME HOT IN IS IT JOINT KEY KNIFE LAST LATE LEAD LEAN LOCAL LOW"
                            + " MAIN MALE MORE MOST MUST NEED NEW NEXT NIGHT NIL NO NONE NOT NOTE NOW OF OFF OLD ON ONE ONLY OPEN OR"
                            + " ORDER OTHER OUR OUT OVER PART PER PLAN RACE RAPE RED REST RISE RISK ROAD RURAL SAFE SAFER SEX SITE"
                            + " SOME SPOT STILL STOP THE THEFT THIS TO TOP TOTAL TOWN TRADE UNDER UP URBAN VAN VERY WARD WAS WE WITH"
                            + " YEAR YES YOUR YOUTH ZERO CRIMES THEFTS POLICE COUNCIL PUBLIC SOCIAL SEXUAL WEAPON WEAPONS ALCOHOL MEDIUM HIGHER URGENT AMBER BEHAVIOUR SCHOOL SCHOOLS PEOPLE WOMEN GIRLS CHILD PERSON PERSONAL KNIVES STREET BEATS TOTALS ANTISOCIAL II III IV VI VII VIII")
                    .split(" "));

    private static final Set<String> SMALL =
            Set.of("of", "and", "the", "for", "to", "in", "on", "or", "with", "a", "by");
    private static final Pattern ENDS_AS_A_WORD = Pattern.compile(
            "[A-Z]{2,}(?:ING|TION|SION|ERY|ARY|ORY|ENCE|ENCES|ANCE|MENT"
                    + "|NESS|ITY|IAL|ICAL|INAL|ABLE|IBLE|LESS|OUS|IVE|ISM|ISTS?|ATED|SHIP|ICLES?|LTH|FETY|TIC|ALLY|ERS|TED)");

    private Acronyms() {}

    /** In the order of the text, each once; none in a text that is all capitals and several words, which is a shout. */
    static List<String> in(String text) {
        var found = new LinkedHashSet<String>();
        if (!isShouted(text)) {
            var words = Words.of(text);
            ACRONYM.matcher(text)
                    .results()
                    .map(acronym -> acronym.group(1))
                    .distinct()
                    .filter(letters -> !isWord(letters) && !isExplained(letters, words))
                    .forEach(found::add);
        }
        return List.copyOf(found);
    }

    private static boolean isWord(String letters) {
        return WORDS.contains(letters) || ENDS_AS_A_WORD.matcher(letters).matches();
    }

    /** Whether words of the text, one after the other, begin with its letters: anti-social behaviour (ASB). */
    private static boolean isExplained(String letters, List<String> words) {
        WorkBudget.count(Work.CHARACTERS, words.size());
        var all = words.stream().filter(word -> !word.equalsIgnoreCase(letters)).toList();
        var great = all.stream().filter(word -> !SMALL.contains(word)).toList();
        String wanted = letters.toLowerCase(Locale.ROOT);
        return initials(all).contains(wanted) || initials(great).contains(wanted);
    }

    private static String initials(List<String> words) {
        var initials = new StringBuilder();
        words.forEach(word -> initials.append(word.charAt(0)));
        return initials.toString();
    }

    private static boolean isShouted(String text) {
        return text.equals(text.toUpperCase(Locale.ROOT)) && Words.of(text).size() > 2;
    }
}
