package uk.safersheets.web.pages;

import java.util.function.UnaryOperator;
import uk.safersheets.web.Html;

/** What somebody sees at the end of signing in at the identity provider, where it does not go on by itself. */
public final class SignInPages {
    private static final String HANDED_OVER = "signed-in.html";
    private static final String REFUSED = "not-signed-in.html";
    private static final String WHY = "<!-- why -->";

    private final UnaryOperator<String> page;
    private final String officeJs;

    /**
     * @param page a file of the page by its name
     * @param officeJs where the window of Excel's gets office.js
     */
    public SignInPages(UnaryOperator<String> page, String officeJs) {
        this.page = page;
        this.officeJs = officeJs;
    }

    /** For a window of Excel's: hands this code to the pane. */
    public String handingOver(String code) {
        return page.apply(HANDED_OVER)
                .replace("</head>", meta("office-js", officeJs) + meta("sign-in-code", code) + "</head>");
    }

    /** Says why somebody is not signed in, and what to do. */
    public String refused(String why) {
        return page.apply(REFUSED).replace(WHY, "<p>" + Html.escaped(why) + "</p>");
    }

    private static String meta(String name, String content) {
        return "<meta name=\"" + name + "\" content=\"" + Html.escaped(content) + "\">";
    }
}
