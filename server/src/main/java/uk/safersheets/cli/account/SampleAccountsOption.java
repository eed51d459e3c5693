package uk.safersheets.cli.account;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import uk.safersheets.app.access.SampleAccounts;
import uk.safersheets.app.runtime.ServiceAddress;
import uk.safersheets.app.runtime.Services;
import uk.safersheets.store.template.TemplateVersion;

/** Whether the service is tried out by the sample accounts. */
public final class SampleAccountsOption {
    @Option(
            names = "--sample-accounts",
            description =
                    "Make accounts to try out signing in, where there are no users yet, and print a link for each.")
    private boolean samples;

    /** What to tell of them once the service is at an address; empty where they are not wanted. */
    public List<String> lines(Services services, URI address) {
        var lines = new ArrayList<String>();
        if (samples) {
            var marked = services.templates().all().stream()
                    .map(TemplateVersion::template)
                    .distinct()
                    .filter(template -> services.templates().marking(template).isPresent())
                    .toList();
            String origin = ServiceAddress.of(address.toString()).origin();
            lines.add("Open it as one of the sample accounts; each link signs in once:");
            new SampleAccounts(services.accounts().accounts())
                    .links(marked)
                    .forEach((name, secret) ->
                            lines.add("  " + name + ": " + ServiceAddress.signInLink(origin, secret)));
            if (lines.size() == 1) {
                lines.set(0, "There are users of your own here, so no sample accounts were made.");
            }
        }
        return lines;
    }
}
