package uk.safersheets.web.pages;

import java.util.function.UnaryOperator;
import uk.safersheets.web.Html;

/** What somebody reads in their browser where a link hands no file over. */
public final class DownloadPage {
    private static final String PAGE = "no-download.html";
    private static final String WHY = "<!-- why -->";

    private final UnaryOperator<String> page;

    /** @param page a file of the page by its name */
    public DownloadPage(UnaryOperator<String> page) {
        this.page = page;
    }

    public String saying(String why) {
        return page.apply(PAGE).replace(WHY, "<p>" + Html.escaped(why) + "</p>");
    }
}
