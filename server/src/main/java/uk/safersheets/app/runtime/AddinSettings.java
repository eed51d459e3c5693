package uk.safersheets.app.runtime;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the page comes into Excel.
 *
 * @param address where people reach the service when that is not where it listens, as behind a proxy
 * @param officeJs where the pane gets Microsoft's office.js
 * @param frames the sites that may show the pane within theirs, as a content security policy writes them
 */
public record AddinSettings(Optional<ServiceAddress> address, String officeJs, List<String> frames) {
    public static final String MICROSOFTS_OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
    public static final String MICROSOFTS_FRAMES = "https://*.officeapps.live.com https://*.sharepoint.com"
            + " https://*.cloud.microsoft https://*.office.com https://*.microsoft365.com https://onedrive.live.com"
            + " https://teams.microsoft.com https://*.teams.microsoft.com";

    private static final Pattern SCRIPT =
            Pattern.compile("(https://[\\w.-]+(:\\d+)?|http://(localhost|127\\.0\\.0\\.1)(:\\d+)?)/[\\w./-]*\\.js");
    private static final Pattern FRAME = Pattern.compile("'self'|https://(\\*\\.)?[\\w.-]+(:\\d+)?");

    /** What holds where nobody said otherwise. */
    public static final AddinSettings USUAL = of(null, MICROSOFTS_OFFICE_JS, MICROSOFTS_FRAMES);

    /** @throws IllegalArgumentException naming every setting that cannot be used */
    public AddinSettings {
        var faults = new ArrayList<String>();
        if (!SCRIPT.matcher(officeJs).matches()) {
            faults.add("'" + officeJs + "' is not where office.js can be: use an https address that ends in .js");
        }
        for (String frame : frames) {
            if (!FRAME.matcher(frame).matches()) {
                faults.add("'" + frame + "' is not a site such as https://*.officeapps.live.com");
            }
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", faults));
        }
        frames = List.copyOf(frames);
    }

    /**
     * @param address null for none
     * @param frames with blanks between them
     * @throws IllegalArgumentException for what could not be used
     */
    public static AddinSettings of(@Nullable String address, String officeJs, String frames) {
        var sites =
                frames.isBlank() ? List.<String>of() : List.of(frames.strip().split("\\s+"));
        return new AddinSettings(Optional.ofNullable(address).map(ServiceAddress::of), officeJs.strip(), sites);
    }

    /** The site that office.js comes from. */
    public String officeOrigin() {
        var script = URI.create(officeJs);
        return script.getScheme() + "://" + script.getRawAuthority();
    }
}
