package uk.safersheets.web.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safersheets.Repository;
import uk.safersheets.SlowTest;
import uk.safersheets.app.runtime.AddinManifest;
import uk.safersheets.app.runtime.AddinSettings;
import uk.safersheets.app.runtime.Config;
import uk.safersheets.app.runtime.ServiceAddress;
import uk.safersheets.store.db.Sha256;
import uk.safersheets.web.RunningService;

@SlowTest
class ManifestTest {
    private static final String PUBLIC = "https://sheets.charnwood.example";
    private static final Pattern COMMAND = Pattern.compile("(?m)^ {2}(\\w+): '#/");

    private static RunningService service;
    private static Set<String> functions;

    @BeforeAll
    static void start(@TempDir Path data) {
        service = new RunningService(data);
        functions = COMMAND.matcher(service.get("/js/office/commands.js").text())
                .results()
                .map(MatchResult::group)
                .map(line -> line.strip().replaceFirst(":.*", ""))
                .collect(Collectors.toSet());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void isWhatOfficeWants() {
        var answer = service.get("/addin/manifest.xml");

        assertEquals(200, answer.status());
        assertEquals("application/xml; charset=utf-8", answer.header("Content-Type"));
        assertEquals(List.of(), faults(answer.text()));
        assertTrue(answer.text().contains(service.address() + "addin/taskpane.html"), answer.text());
    }

    @Test
    void hasTheFiveButtonsInTheirOrder() {
        var labels = Pattern.compile("<FunctionName>(\\w+)</FunctionName>")
                .matcher(manifest(PUBLIC))
                .results()
                .map(found -> found.group(1))
                .toList();

        assertEquals(List.of("validate", "recalculate", "submit", "compare", "reconcile"), labels);
    }

    /** Office keeps an add-in as it is until its version rises. */
    @Test
    void hasAVersionThatRisesWithEveryChange() throws IOException {
        String written = Files.readString(Repository.file("addin-manifest/manifest.xml"), StandardCharsets.UTF_8);
        var version = Pattern.compile("<Version>(.*?)</Version>");
        var found = version.matcher(written);
        assertTrue(found.find());
        var versions = Files.readAllLines(Repository.file("addin-manifest/manifest-versions.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        var numbers = versions.stream()
                .map(line -> Runtime.Version.parse(line.replaceFirst(" .*", "").replaceFirst("(\\.0)+$", "")))
                .toList();

        String hash = Sha256.of(version.matcher(written).replaceFirst("").getBytes(StandardCharsets.UTF_8));
        assertEquals(found.group(1) + " " + hash, versions.get(versions.size() - 1));
        assertEquals(List.copyOf(new TreeSet<>(numbers)), numbers);
    }

    @Test
    void isForThePublicAddressWhereThereIsOne(@TempDir Path data) {
        var addin = AddinSettings.of(PUBLIC + "/", AddinSettings.MICROSOFTS_OFFICE_JS, "");

        try (var behindProxy = new RunningService(Config.in(data).withPort(0).withAddin(addin))) {
            assertEquals(
                    manifest(PUBLIC), behindProxy.get("/addin/manifest.xml").text());
        }
    }

    @Test
    void hasAnIdThatStaysAndIsAnotherForAnotherAddress() {
        assertEquals(id(manifest(PUBLIC)), id(manifest("HTTPS://Sheets.Charnwood.example:443/")));
        assertNotEquals(id(manifest(PUBLIC)), id(manifest("https://test.charnwood.example")));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            <Version>1.1.0.0</Version>\\s*<ProviderName>.*?</ProviderName> | <ProviderName>S</ProviderName><Version>1.1.0.0</Version> | Version has no place there in OfficeApp
            <DefaultLocale>                  | <Colour/><DefaultLocale>        | Colour has no place there in OfficeApp
            <Runtimes>.*?</Runtimes>(.*?</DesktopFormFactor>) | $1<Runtimes><Runtime resid="Taskpane.Url" lifetime="long"/></Runtimes> | Runtimes has no place there in Host
            (<GetStarted>.*?</GetStarted>)(.*?/>) | $2$1                       | GetStarted has no place there in DesktopFormFactor
            "TaskPaneApp"                    | "ContentApp"                    | it is no TaskPaneApp
            <Id>.*?</Id>                     | <Id>00000000-0000-0000-0000-000000000000</Id> | Id is no id of its own
            1.1.0.0                          | 1.0                             | Version is not four numbers
            ReadWriteDocument                | ReadDocument                    | Permissions is not ReadWriteDocument
            VersionOverridesV1_0             | VersionOverridesV1_1            | a task pane's VersionOverrides are of version 1.0
            MinVersion="1.9"                 | MinVersion="1.20"               | it asks for other than SharedRuntime 1.1 and ExcelApi 1.9
            "GetStarted.LearnMoreUrl"        | "GetStarted.LearnMoreUrl.ThatIsFarTooLong" | GetStarted.LearnMoreUrl.ThatIsFarTooLong is longer than 32
            id="Validate.Title"              | id="Validate.Label"             | Validate.Label is there twice
            resid="Validate.Label"           | resid="Validate.Name"           | nothing is called Validate.Name
            <Description resid="Submit.Description"/> | <Description resid="Submit.Title"/> | Submit.Title is not one of bt:LongStrings
            SaferSheets.Submit               | SaferSheets.Validate            | SaferSheets.Validate is there twice
            Matches this funding sheet       | ${long}                         | Reconcile.Description is empty or longer than 250
            DefaultValue="Compare versions"  | DefaultValue=""                 | Compare.Label is empty or longer than 125
            <AppDomain>https                 | <AppDomain>http                 | http://sheets.charnwood.example is not https
            "https://sheets.charnwood.example/addin/icons/submit-version-16 | "http://sheets.charnwood.example/addin/icons/submit-version-16 | http://sheets.charnwood.example/addin/icons/submit-version-16.png is not at https://sheets.charnwood.example
            (<IconUrl .*?)-32                | $1-48                           | IconUrl is no PNG of 32 pixels
            (<HighResolutionIconUrl .*?)-64  | $1-32                           | HighResolutionIconUrl is no PNG of 64 pixels
            <bt:Image size="80" resid="Validate.80"/> | ''                     | an icon of SaferSheets.Validate lacks a size
            (id="Safer.80" .*?)-80.png       | $1-64.png                       | Safer.80 is no PNG of 80 pixels
            (id="Safer.16" .*?)-16.png       | $1-17.png                       | Safer.16 is no PNG of 16 pixels
            lifetime="long"                  | lifetime="short"                | no runtime lives long
            (<SourceLocation D[^>]*)/taskpane | $1/other                        | the runtime and the pane are not one page
            <FunctionFile resid="Taskpane.Url"/> | <FunctionFile resid="GetStarted.LearnMoreUrl"/> | the buttons run on another page
            <FunctionName>validate</FunctionName> | <TaskpaneId>a</TaskpaneId><FunctionName>validate</FunctionName> | a shared runtime has no TaskpaneId
            /addin/taskpane.html             | /addin/pane.html                | there is no page at https://sheets.charnwood.example/addin/pane.html
            (<Control .*?</Control>)         | $1$1                            | a group on a tab of Excel's own has at most 6 buttons
            <Action xsi:type="ShowTaskpane">.*?</Action> | <Action xsi:type="ExecuteFunction"><FunctionName>validate</FunctionName></Action> | not one button shows the pane
            <SourceLocation resid="Taskpane.Url"/> | <SourceLocation resid="GetStarted.LearnMoreUrl"/> | a button shows another page
            TabReview                        | TabSafety                       | no tab is called that
            "ExecuteFunction"                | "ShowTaskpane"                  | not one button shows the pane
            "ExecuteFunction"                | "OpenDialog"                    | a button neither shows the pane nor runs a function
            <FunctionName>submit             | <FunctionName>send              | the page has no function send
            """)
    void findsAFault(String what, String with, String fault) {
        String good = manifest(PUBLIC);
        var there = Pattern.compile(what, Pattern.DOTALL).matcher(good);
        assertTrue(there.find(), what);
        String replacement = with == null ? "" : with.replace("${long}", "Words. ".repeat(40));

        assertEquals(List.of(), faults(good));
        assertTrue(
                faults(there.replaceAll(replacement)).contains(fault),
                () -> fault + " is not among " + faults(there.replaceAll(replacement)));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "https://sheets.charnwood.example,        https://sheets.charnwood.example",
        "https://sheets.charnwood.example:8443/,  https://sheets.charnwood.example:8443",
        "HTTP://LOCALHOST:8080,                   http://localhost:8080",
        "http://127.0.0.1:8080/,                  http://127.0.0.1:8080",
        "http://[::1]:80,                         http://[::1]",
    })
    void takesAnAddress(String text, String origin) {
        assertEquals(origin, ServiceAddress.of(text).origin());
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            sheets.charnwood.example                 | is not an address such as https://sheets.charnwood.example
            https://                                 | is not an address such as https://sheets.charnwood.example
            ftp://sheets.charnwood.example           | is not an address such as https://sheets.charnwood.example
            https://a b                              | is not an address such as https://sheets.charnwood.example
            http://sheets.charnwood.example          | is not encrypted, and Office takes http from localhost alone: use https
            http://localhost.example                 | is not encrypted, and Office takes http from localhost alone: use https
            https://sheets.charnwood.example/sheets  | says more than a host and a port: the service answers at the top of its host
            https://sheets.charnwood.example/?a=b    | says more than a host and a port: the service answers at the top of its host
            https://me@sheets.charnwood.example      | says more than a host and a port: the service answers at the top of its host
            """)
    void refusesAnAddress(String text, String why) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> ServiceAddress.of(text));

        assertEquals("'" + text + "' " + why, refusal.getMessage());
    }

    private static String manifest(String address) {
        return AddinManifest.at(ServiceAddress.of(address));
    }

    private static String id(String manifest) {
        return manifest.replaceFirst("(?s).*<Id>(.*)</Id>.*", "$1");
    }

    private static List<String> faults(String manifest) {
        return ManifestCheck.faults(manifest, ManifestTest::served, functions);
    }

    /** What the service has at the path of an address, whatever its host. */
    private static Optional<byte[]> served(String url) {
        var answer = service.get(url.isEmpty() ? "/none" : URI.create(url).getPath());
        return answer.status() == 200 ? Optional.of(answer.bytes()) : Optional.empty();
    }
}
