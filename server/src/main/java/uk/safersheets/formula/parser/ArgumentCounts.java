package uk.safersheets.formula.parser;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.safersheets.cell.Plural;

/**
 * How many arguments each of Excel's functions takes. Excel refuses a formula with more or fewer when it is typed.
 *
 * @param least the fewest
 * @param most the most; 255 where Excel names no other limit
 */
public record ArgumentCounts(int least, int most) {
    private static final Map<String, ArgumentCounts> ALL = read("""
            0 0 FALSE NA NOW PI RAND TODAY TRUE
            0 1 COLUMN ROW SHEET SHEETS
            0 5 RANDARRAY
            1 1 ABS ACOS ACOSH ACOT ACOTH ARABIC AREAS ASC ASIN ASINH ATAN ATANH BIN2DEC CHAR CLEAN CODE COLUMNS COS
            1 1 COSH COT COTH COUNTBLANK CSC CSCH DATEVALUE DAY DEGREES ENCODEURL ERF.PRECISE ERFC ERFC.PRECISE
            1 1 ERROR.TYPE EVEN EXP FACT FACTDOUBLE FISHER FISHERINV FORMULATEXT GAMMA GAMMALN GAMMALN.PRECISE GAUSS
            1 1 HEX2DEC HOUR IMABS IMAGINARY IMARGUMENT IMCONJUGATE IMCOS IMCOSH IMCOT IMCSC IMCSCH IMEXP IMLN IMLOG10
            1 1 IMLOG2 IMREAL IMSEC IMSECH IMSIN IMSINH IMSQRT IMTAN INDIRECT INFO INT ISBLANK ISERR ISERROR ISEVEN
            1 1 ISFORMULA ISLOGICAL ISNA ISNONTEXT ISNUMBER ISODD ISOMITTED ISOWEEKNUM ISREF ISTEXT LEN LENB
            1 1 LN LOG10 LOWER MDETERM MINUTE MINVERSE MONTH MUNIT N NORM.S.INV NORMSDIST NORMSINV NOT OCT2DEC ODD PHI
            1 1 PROPER RADIANS ROWS SEC SECH SECOND SIGN SIN SINH SQRT SQRTPI T TAN TANH TIMEVALUE TRANSPOSE TRIM TYPE
            1 1 UNICHAR UNICODE UPPER VALUE YEAR
            1 2 BIN2HEX DELTA BIN2OCT CEILING.PRECISE CELL DEC2BIN DEC2HEX DEC2OCT ERF FLOOR.PRECISE GESTEP HEX2BIN
            1 2 HEX2OCT HYPERLINK IRR ISO.CEILING LEFT LEFTB LOG OCT2BIN OCT2HEX RIGHT RIGHTB ROMAN TRUNC
            1 2 DOLLAR VALUETOTEXT ARRAYTOTEXT WEEKDAY WEEKNUM
            1 3 CEILING.MATH FIXED FLOOR.MATH NUMBERVALUE TOCOL TOROW UNIQUE
            1 4 LINEST LOGEST SEQUENCE SORT
            1 4 GROWTH TREND
            1 255 AND AVEDEV AVERAGE AVERAGEA CONCAT CONCATENATE COUNT COUNTA DEVSQ GCD GEOMEAN HARMEAN HSTACK IMPRODUCT
            1 255 IMSUM KURT LCM MAX MAXA MEDIAN MIN MINA MODE MODE.MULT MODE.SNGL MULTINOMIAL OR PRODUCT SKEW SKEW.P
            1 255 STDEV STDEV.P STDEV.S STDEVA STDEVP STDEVPA SUM SUMPRODUCT SUMSQ VAR VAR.P VAR.S VARA VARP VARPA VSTACK
            1 255 XOR
            2 2 ATAN2 BESSELI BESSELJ BESSELK BESSELY BITAND BITLSHIFT BITOR BITRSHIFT BITXOR CEILING CHIDIST CHIINV
            2 2 CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHITEST COMBIN COMBINA CORREL COUNTIF COVAR COVARIANCE.P
            2 2 COVARIANCE.S DAYS DECIMAL DOLLARDE DOLLARFR EDATE EFFECT EOMONTH EXACT F.TEST FLOOR FREQUENCY FTEST IFERROR
            2 2 IFNA IMDIV IMPOWER IMSUB INTERCEPT LARGE MMULT MOD MROUND NOMINAL NORM.S.DIST PEARSON PERCENTILE
            2 2 PERCENTILE.EXC PERCENTILE.INC PERMUT PERMUTATIONA POWER QUARTILE QUARTILE.EXC QUARTILE.INC QUOTIENT
            2 2 RANDBETWEEN REPT ROUND ROUNDDOWN ROUNDUP RSQ SLOPE SMALL STEYX SUMX2MY2 SUMX2PY2 SUMXMY2 T.DIST.2T T.DIST.RT
            2 2 T.INV T.INV.2T TEXT TINV TRIMMEAN BYCOL BYROW
            2 3 BASE COMPLEX DAYS360 DROP FILTER FIND FINDB FVSCHEDULE IF LOOKUP MATCH NETWORKDAYS PERCENTRANK
            2 3 PERCENTRANK.EXC PERCENTRANK.INC RANK RANK.AVG RANK.EQ SEARCH SEARCHB SUMIF AVERAGEIF TAKE WORKDAY WRAPCOLS
            2 3 WRAPROWS XIRR Z.TEST ZTEST YEARFRAC
            2 4 EXPAND INDEX NETWORKDAYS.INTL WORKDAY.INTL XMATCH
            2 5 ADDRESS
            2 6 TEXTAFTER TEXTBEFORE TEXTSPLIT
            2 254 COUNTIFS IFS NPV CHOOSE CHOOSECOLS CHOOSEROWS
            2 255 MAP SORTBY SUBTOTAL
            3 3 DAVERAGE DCOUNT DCOUNTA DGET DMAX DMIN DPRODUCT DSTDEV DSTDEVP DSUM DVAR DVARP
            3 3 BINOM.INV CHISQ.DIST CONFIDENCE CONFIDENCE.NORM CONFIDENCE.T CONVERT CRITBINOM DATE
            3 3 DATEDIF EXPON.DIST EXPONDIST F.DIST.RT F.INV F.INV.RT FDIST FINV FORECAST FORECAST.LINEAR GAMMA.INV GAMMAINV
            3 3 LOGINV LOGNORM.INV LOGNORMDIST MAKEARRAY MID MIDB MIRR NEGBINOMDIST NORM.INV NORMINV PDURATION POISSON
            3 3 POISSON.DIST REDUCE RRI SCAN SLN STANDARDIZE T.DIST TDIST TIME XNPV
            3 4 BINOM.DIST.RANGE HLOOKUP PROB SUBSTITUTE VLOOKUP
            3 5 BETA.INV BETADIST BETAINV FV NPER OFFSET PMT PV
            3 6 RATE XLOOKUP
            3 254 SWITCH TEXTJOIN
            3 255 AGGREGATE AVERAGEIFS LET MAXIFS MINIFS SUMIFS
            4 4 BINOM.DIST BINOMDIST F.DIST GAMMA.DIST GAMMADIST HYPGEOMDIST ISPMT LOGNORM.DIST NEGBINOM.DIST NORM.DIST
            4 4 NORMDIST REPLACE REPLACEB SERIESSUM SYD T.TEST TTEST WEIBULL WEIBULL.DIST
            4 5 DB DDB DISC INTRATE RECEIVED
            4 6 BETA.DIST IPMT PPMT
            5 5 HYPGEOM.DIST
            6 6 CUMIPMT CUMPRINC
            5 7 VDB
            """);

    private static Map<String, ArgumentCounts> read(String table) {
        var counts = new HashMap<String, ArgumentCounts>();
        table.lines().map(line -> line.split(" ")).forEach(words -> {
            var count = new ArgumentCounts(Integer.parseInt(words[0]), Integer.parseInt(words[1]));
            for (int at = 2; at < words.length; at++) {
                counts.put(words[at], count);
            }
        });
        return Map.copyOf(counts);
    }

    /** Empty for a name that is none of Excel's functions. */
    public static Optional<ArgumentCounts> of(String function) {
        return Optional.ofNullable(ALL.get(function));
    }

    /** The names of all functions that Excel has. */
    public static Set<String> functions() {
        return ALL.keySet();
    }

    /** What is wrong with a call of a function; empty for nothing, and for what is none of Excel's functions. */
    static Optional<String> fault(String function, int given) {
        return of(function)
                .filter(counts -> given < counts.least || given > counts.most)
                .map(counts ->
                        function + " takes " + counts.described() + " and was given " + (given == 0 ? "none" : given));
    }

    /** Such as "2 arguments" or "2 to 3 arguments". */
    private String described() {
        if (least == most) {
            return least == 0 ? "no arguments" : Plural.count(least, "argument", "arguments");
        }
        return most >= 254
                ? "at least " + Plural.count(least, "argument", "arguments")
                : least + " to " + most + " arguments";
    }
}
