package uk.safersheets.excel.poi;

import java.util.Locale;
import java.util.function.Supplier;
import javax.xml.transform.TransformerFactory;
import org.apache.poi.util.LocaleUtil;

/**
 * Runs POI as on a British computer: it keeps language and time zone for each thread. It also asks for Java's writer of
 * XML anew with each part of a workbook, and Java then searches every jar for another one: so it is told which to use.
 */
public final class UkLocale {
    static {
        System.setProperty(
                "javax.xml.transform.TransformerFactory",
                TransformerFactory.newDefaultInstance().getClass().getName());
    }

    private UkLocale() {}

    public static <T> T in(Supplier<T> work) {
        LocaleUtil.setUserLocale(Locale.UK);
        LocaleUtil.setUserTimeZone(LocaleUtil.TIMEZONE_UTC);
        try {
            return work.get();
        } finally {
            LocaleUtil.resetUserLocale();
            LocaleUtil.resetUserTimeZone();
        }
    }
}
