package uk.safersheets.cli.account;

import picocli.CommandLine.Option;
import uk.safersheets.app.runtime.NetworkSettings;
import uk.safersheets.app.runtime.ServiceAddress;

/** Where a link leads that signs somebody in once. */
final class LinkAddress {
    private static final String USUAL = "http://" + NetworkSettings.DEFAULT_HOST + ":" + NetworkSettings.DEFAULT_PORT;

    @Option(
            names = "--address",
            paramLabel = "URL",
            defaultValue = USUAL,
            description = "Where people reach the service (default: ${DEFAULT-VALUE}).")
    private String address;

    String of(String secret) {
        return ServiceAddress.signInLink(ServiceAddress.of(address).origin(), secret);
    }
}
