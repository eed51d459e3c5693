package uk.safersheets.formula.parser;

import java.util.Locale;
import java.util.Set;

/** How a file writes function names: those younger than Excel 2007 carry a prefix there that nobody sees. */
public final class FunctionNames {
    private static final String[] PREFIXES = {"_XLFN._XLWS.", "_XLFN.", "_XLWS.", "_XLUDF."};

    private static final Set<String> SHEET = Set.of("FILTER", "SORT");

    private static final Set<String> LATER =
            Set.of(("ACOT ACOTH AGGREGATE ARABIC BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND "
                            + "BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST "
                            + "CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT "
                            + "CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP "
                            + "ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST "
                            + "FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV "
                            + "GAMMALN.PRECISE GAUSS HSTACK HYPGEOM.DIST IFNA IFS IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH "
                            + "IMSINH IMTAN ISFORMULA ISOMITTED LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS "
                            + "MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV "
                            + "NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC "
                            + "PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE "
                            + "RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST "
                            + "T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT "
                            + "TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEIBULL.DIST WRAPCOLS "
                            + "WRAPROWS XLOOKUP XMATCH XOR Z.TEST")
                    .split(" "));

    private FunctionNames() {}

    /** Upper case, without prefix. */
    static String bare(String written) {
        String name = written.toUpperCase(Locale.ROOT);
        for (var prefix : PREFIXES) {
            if (name.startsWith(prefix)) {
                return name.substring(prefix.length());
            }
        }
        return name;
    }

    /** As a file stores it. */
    public static String stored(String written) {
        String bare = bare(written);
        if (SHEET.contains(bare)) {
            return "_xlfn._xlws." + bare;
        }
        return LATER.contains(bare) ? "_xlfn." + bare : bare;
    }
}
