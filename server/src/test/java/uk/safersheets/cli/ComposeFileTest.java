package uk.safersheets.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import uk.safersheets.Repository;

/** What deploy/ tells a container engine and a proxy: options that there are, and nothing left open. */
class ComposeFileTest {
    private static final Pattern EXACT = Pattern.compile("[a-z./-]+:\\d+\\.\\d+[.\\w-]*");
    private static final String COMMANDS = "commands";
    private static final List<String> NODES = List.of("node1", "node2", "node3");

    @Test
    void theContainersServeFromWhatTheyHave() throws IOException {
        for (String name : NODES) {
            var node = service(name);
            var served = DeployFiles.parsed(((List<?>) node.get("command"))
                    .stream()
                            .map(word -> word.toString().replaceAll("\\$\\{PUBLIC_URL:.*}", "https://sheets.example"))
                            .toList());

            assertEquals("serve", served.commandSpec().name());
            assertEquals(Path.of("/data"), served.matchedOptionValue("--data", null));
            assertEquals(List.of(name + ":/data"), node.get("volumes"));
            assertEquals(address("proxy"), served.matchedOptionValue("--trusted-proxy", ""));
            String secret = served.matchedOptionValue("--store-credentials", Path.of(""))
                    .getFileName()
                    .toString();
            assertEquals(List.of(secret), node.get("secrets"));
            assertFalse(served.hasMatchedOption("--sample-accounts"));
        }
    }

    /** Nothing is reached from outside but the proxy's own port, and metrics not even by it. */
    @Test
    void onlyTheProxyIsReachedFromOutside() throws IOException {
        var open = new TreeMap<String, Object>();
        services().forEach((name, service) -> {
            if (service.containsKey("ports")) {
                open.put(name, service.get("ports"));
            }
        });

        assertEquals(Map.of("proxy", List.of("${HTTPS_PORT:-443}:8443")), open);
        assertEquals(Boolean.TRUE, ((Map<?, ?>) compose("networks").get("inside")).get("internal"));
        services()
                .forEach((name, service) -> assertEquals(
                        name.equals("proxy") ? Set.of("inside", "outside") : Set.of("inside"),
                        ((Map<?, ?>) service.get("networks")).keySet(),
                        name));
        var behind = Pattern.compile("(?m)^ *server (\\S+) (\\S+)").matcher(DeployFiles.read("proxy/nodes.cfg"));
        assertEquals(
                NODES.stream().map(name -> name + " " + address(name) + ":8080").toList(),
                behind.results()
                        .map(found -> found.group(1) + " " + found.group(2))
                        .toList());
    }

    @Test
    void everyContainerIsHeldInAndItsImageIsOneVersion() throws IOException {
        services().forEach((name, service) -> {
            assertTrue(EXACT.matcher((String) service.get("image")).matches(), name + " " + service.get("image"));
            assertEquals(Boolean.TRUE, service.get("read_only"), name);
            assertEquals(List.of("ALL"), service.get("cap_drop"), name);
            assertEquals(List.of("no-new-privileges:true"), service.get("security_opt"), name);
            assertTrue(service.containsKey("mem_limit") && service.containsKey("pids_limit"), name);
            assertTrue(NODES.contains(name) || name.equals(COMMANDS) || service.containsKey("healthcheck"), name);
        });
        String container = DeployFiles.read("Containerfile");
        assertTrue(container.contains("HEALTHCHECK"), "a node's health is its image's");
        DeployFiles.found("(?m)^FROM (\\S+)", container)
                .forEach(image -> assertTrue(EXACT.matcher(image).matches(), image));
        assertEquals(2, DeployFiles.found("(?m)^FROM (\\S+)", container).size());
    }

    @Test
    void secretsAreFilesThatAreNeverCommitted() throws IOException {
        var files = compose("secrets").values().stream()
                .map(secret -> (String) ((Map<?, ?>) secret).get("file"))
                .toList();

        assertEquals(3, files.size());
        files.forEach(file -> assertTrue(file.startsWith("${SECRETS:-./secrets}/"), file));
        assertTrue(Files.readAllLines(Repository.file(".gitignore")).contains("deploy/secrets/"));
        assertFalse(
                DeployFiles.read("compose.yaml").matches("(?s).*(PASSWORD|password): .*"), "no password stands in it");
    }

    /** A command runs beside a service that runs: on an address of its own, as one folder of its own. */
    @Test
    void commandsTakeNothingThatAServiceHas() throws IOException {
        var commands = service(COMMANDS);
        var addresses = services().keySet().stream()
                .map(ComposeFileTest::address)
                .filter(Objects::nonNull)
                .toList();

        assertNull(address(COMMANDS));
        assertEquals(5, addresses.size());
        assertEquals(5, Set.copyOf(addresses).size(), addresses.toString());
        assertEquals(List.of(COMMANDS + ":/data"), commands.get("volumes"));
        assertEquals(List.of(COMMANDS), commands.get("profiles"), "it is no service");
        assertEquals(service("node1").get("image"), commands.get("image"));
        assertEquals(service("node1").get("secrets"), commands.get("secrets"));
    }

    @Test
    void theCommandsThatItNamesAreThere() throws IOException {
        String file = DeployFiles.read("compose.yaml");
        String store = DeployFiles.found("(?m)^# +STORE='(.*)'$", file).get(0);
        var named = DeployFiles.found("run --rm .*commands (.*) \\$STORE", file).stream()
                .map(command -> DeployFiles.parsed(DeployFiles.words(command.replace("\"", "") + " " + store)))
                .map(parsed -> parsed.commandSpec().name())
                .toList();

        assertEquals(List.of("add", "backup"), named);
        assertFalse(file.contains("run --rm node"), "a service's address is taken while it runs");
    }

    /** What lies about, secrets too, is not handed to whoever builds the image. */
    @Test
    void anImageIsMadeOfTheJarAlone() throws IOException {
        assertEquals(
                List.of("*", "!server/target/safersheets.jar"), Files.readAllLines(Repository.file(".dockerignore")));
        assertEquals(
                List.of("server/target/safersheets.jar"),
                DeployFiles.found("(?m)^COPY (?!--from)(\\S+)", DeployFiles.read("Containerfile")));
    }

    private static Map<?, ?> compose(String part) throws IOException {
        Map<?, ?> whole = new Yaml().load(DeployFiles.read("compose.yaml"));
        return (Map<?, ?>) whole.get(part);
    }

    private static Map<String, Map<?, ?>> services() throws IOException {
        var services = new TreeMap<String, Map<?, ?>>();
        compose("services").forEach((name, service) -> services.put((String) name, (Map<?, ?>) service));
        return services;
    }

    private static Map<?, ?> service(String name) throws IOException {
        return services().get(name);
    }

    private static @Nullable String address(String name) {
        try {
            var inside = (Map<?, ?>) ((Map<?, ?>) service(name).get("networks")).get("inside");
            return (String) inside.get("ipv4_address");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
