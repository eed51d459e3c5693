package uk.safersheets.functions.rates;

import java.util.LinkedHashMap;
import java.util.Map;

/** The formulas that Excel works out by itself, as docs/contract.md has them, with figures in place of names. */
final class Live {
    private Live() {}

    /** By the named function that says the same. */
    static Map<String, String> formulas(long count, long previous, long population, String level) {
        String z = "NORM.S.INV(1-" + level + "/2)";
        String low = "IF(c=0,0,IF(c<10,CHISQ.INV(l/2,2*c)/2,c*(1-1/(9*c)-z/(3*SQRT(c)))^3))";
        String high = "IF(c<10,CHISQ.INV(1-l/2,2*c+2)/2,(c+1)*(1-1/(9*(c+1))+z/(3*SQRT(c+1)))^3)";
        String of = count + "," + population + ",1000";
        var formulas = new LinkedHashMap<String, String>();
        formulas.put("POISSONLOW(" + count + "," + level + ")", filled(low, count, level, z));
        formulas.put("POISSONHIGH(" + count + "," + level + ")", filled(high, count, level, z));
        formulas.put("RATEPER(" + of + ")", count + "/" + population + "*1000");
        formulas.put("RATEPERLOW(" + of + "," + level + ")", filled(low, count, level, z) + "/" + population + "*1000");
        formulas.put(
                "RATEPERHIGH(" + of + "," + level + ")", filled(high, count, level, z) + "/" + population + "*1000");
        formulas.put(
                "TWOCOUNTSP(" + previous + "," + count + ")",
                "MIN(1,2*BINOM.DIST(MIN(" + previous + "," + count + ")," + (previous + count) + ",0.5,TRUE))");
        formulas.put(
                "ANNUALISED(" + count + ",42461,42709)",
                "IF(42709=EDATE(42461,12)-1," + count + "," + count + "*365/(42709-42461+1))");
        if (count > 0 && previous > 0) {
            ratio(formulas, previous, count, level);
        }
        return formulas;
    }

    private static void ratio(Map<String, String> formulas, long previous, long count, String level) {
        String of = previous + "," + count + ",366,91";
        formulas.put("RATERATIO(" + of + ")", "(" + count + "/91)/(" + previous + "/366)");
        String low = "BETA.INV(l/2,b,a+1)/(1-BETA.INV(l/2,b,a+1))*366/91";
        String high = "BETA.INV(1-l/2,b+1,a)/(1-BETA.INV(1-l/2,b+1,a))*366/91";
        formulas.put("RATERATIOLOW(" + of + "," + level + ")", ends(low, previous, count, level));
        formulas.put("RATERATIOHIGH(" + of + "," + level + ")", ends(high, previous, count, level));
    }

    private static String ends(String formula, long previous, long count, String level) {
        return formula.replaceAll("\\bl\\b", level)
                .replaceAll("\\ba\\b", Long.toString(previous))
                .replaceAll("\\bb\\b", Long.toString(count));
    }

    private static String filled(String formula, long count, String level, String z) {
        return formula.replaceAll("\\bz\\b", z)
                .replaceAll("\\bl\\b", level)
                .replaceAll("\\bc\\b", Long.toString(count));
    }

    /** Where an area lies, by the counts it has and was expected to have. */
    static String place(String count, String expected) {
        String whole = "ROUND(" + count + ",0)";
        String atLeast = "IF(" + whole + "=0,1,1-POISSON.DIST(" + whole + "-1," + expected + ",TRUE))";
        String atMost = "POISSON.DIST(" + whole + "," + expected + ",TRUE)";
        return "IF(" + atLeast + "<0.001,\"above 99.8%\",IF(" + atLeast + "<0.025,\"above 95%\",IF(" + atMost
                + "<0.001,\"below 99.8%\",IF(" + atMost + "<0.025,\"below 95%\",\"within\"))))";
    }
}
