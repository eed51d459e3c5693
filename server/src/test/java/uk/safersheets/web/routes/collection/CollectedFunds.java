package uk.safersheets.web.routes.collection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import uk.safersheets.TestWorkbooks;
import uk.safersheets.api.Json;
import uk.safersheets.web.RunningService;

/** Funding statements of several partnerships, and a collection that asks for them. */
public final class CollectedFunds {
    public static final String TEMPLATE = "funding-allocation";
    public static final String PERIOD = "2019-20 CI001";
    private static final byte[] EXAMPLE = TestWorkbooks.example(TEMPLATE, "charnwood-2019-20-ci001");

    private CollectedFunds() {}

    /** What Charnwood printed, as another partnership's, with its £3,000 for line L04 as another amount. */
    public static byte[] workbook(String partnership, String amount) {
        byte[] named = TestWorkbooks.replaced(EXAMPLE, "xl/sharedStrings.xml", "Charnwood", partnership);
        byte[] changed = named;
        for (int sheet = 1; sheet <= 12; sheet++) {
            String part = "xl/worksheets/sheet" + sheet + ".xml";
            changed = TestWorkbooks.matched(changed, part, "<v>3000(\\.0)?</v>", "<v>" + amount + "</v>");
        }
        return changed;
    }

    /** Opens a partnership's book and submits a version to it. */
    public static String submit(RunningService service, String partnership, String amount, int base) {
        String book = service.book(partnership, TEMPLATE, PERIOD);
        var kept = service.submit(book, workbook(partnership, amount), base);
        assertEquals(201, kept.status(), kept::text);
        return book;
    }

    /** What Leicestershire asks for. */
    public static String asked(boolean isShared, String... partnerships) {
        return Json.text(Map.of(
                "name",
                "Funding statements",
                "body",
                "Leicestershire",
                "template",
                TEMPLATE,
                "period",
                PERIOD,
                "due",
                "2026-06-20",
                "shared",
                isShared,
                "notes",
                "For the meeting of the panel.",
                "partnerships",
                List.of(partnerships)));
    }

    /** What an act says. */
    public static String act(String partnership, String reason) {
        return Json.text(Map.of("partnership", partnership, "reason", reason));
    }

    /** What giving a version says. */
    public static String given(String partnership, int version) {
        return Json.text(Map.of("partnership", partnership, "version", version));
    }
}
