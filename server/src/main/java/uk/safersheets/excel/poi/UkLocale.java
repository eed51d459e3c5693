package uk.safersheets.excel.poi;

import java.util.Locale;
import java.util.function.Supplier;
import org.apache.poi.util.LocaleUtil;

/** Runs POI as on a British computer: it keeps language and time zone for each thread. */
public final class UkLocale {
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
