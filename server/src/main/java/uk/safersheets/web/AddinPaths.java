package uk.safersheets.web;

/** Where the add-in's files are served; its page alone may be framed. */
public final class AddinPaths {
    public static final String PANE = "/addin/taskpane.html";
    public static final String ICONS = "/addin/icons/";

    /** The pages of the window that Excel opens for signing in: its first, and its last. */
    public static final String SIGN_IN = "/addin/signin";

    public static final String SIGNED_IN = "/addin/signed-in";

    /** The page between them, which the identity provider sends a browser to. */
    public static final String PROVIDER_CALLBACK = "/api/session/oidc/callback";

    private AddinPaths() {}
}
