package uk.safersheets.web;

/** Where the add-in's files are served; its page alone may be framed. */
public final class AddinPaths {
    public static final String PANE = "/addin/taskpane.html";
    public static final String ICONS = "/addin/icons/";

    private AddinPaths() {}
}
