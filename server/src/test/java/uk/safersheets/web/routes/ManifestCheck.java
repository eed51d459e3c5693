package uk.safersheets.web.routes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What Office wants of an add-in only manifest, as far as it can be told without Office: Microsoft's own validator would
 * send the manifest away, and its schemas miss names that lead nowhere.
 */
final class ManifestCheck {
    private static final List<Integer> SIZES = List.of(16, 20, 24, 32, 40, 48, 64, 80);
    private static final Set<String> TABS = Set.of("TabHome", "TabData", "TabReview");
    private static final String SHOWS_PANE = "ShowTaskpane";
    private static final Set<String> ACTIONS = Set.of(SHOWS_PANE, "ExecuteFunction");
    private static final int MOST_BUTTONS = 6;
    private static final int LONGEST_NAME = 32;
    private static final int LONGEST_ID = 125;
    private static final Map<String, Integer> LONGEST_TEXT = Map.of("bt:ShortStrings", 125, "bt:LongStrings", 250);

    /** Whose children stand in which order. */
    private static final Map<String, List<String>> ORDERS = Map.of(
            "OfficeApp",
            List.of(
                    "Id AlternateId Version ProviderName DefaultLocale DisplayName Description IconUrl",
                    "HighResolutionIconUrl SupportUrl AppDomains Hosts Requirements DefaultSettings Permissions",
                    "VersionOverrides"),
            "VersionOverrides",
            List.of("Description Requirements Hosts Resources"),
            "Host",
            List.of("Runtimes DesktopFormFactor"),
            "DesktopFormFactor",
            List.of("GetStarted FunctionFile ExtensionPoint"),
            "Group",
            List.of("Label Icon Control"),
            "Control",
            List.of("Label Supertip Icon Action"),
            "Resources",
            List.of("bt:Images bt:Urls bt:ShortStrings bt:LongStrings"));

    private final Element root;
    private final Function<String, Optional<byte[]>> files;
    private final Set<String> functions;
    private final Map<String, Element> resources = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    private ManifestCheck(Document manifest, Function<String, Optional<byte[]>> files, Set<String> functions) {
        this.root = manifest.getDocumentElement();
        this.files = files;
        this.functions = functions;
    }

    /**
     * Every fault of a manifest, in words.
     *
     * @param files what is found at an address
     * @param functions what the pane's page can do for a button
     */
    static List<String> faults(String manifest, Function<String, Optional<byte[]>> files, Set<String> functions) {
        var check = new ManifestCheck(parsed(manifest), files, functions);
        check.run();
        return check.faults;
    }

    private void run() {
        each("*").forEach(this::order);
        frame();
        names();
        texts();
        addresses();
        icons();
        runtime();
        buttons();
    }

    private void order(Element parent) {
        if (!ORDERS.containsKey(parent.getTagName())) {
            return;
        }
        var known = List.of(String.join(" ", ORDERS.get(parent.getTagName())).split(" "));
        int last = 0;
        for (var child : children(parent)) {
            int at = known.indexOf(child.getTagName());
            want(at >= last, child.getTagName() + " has no place there in " + parent.getTagName());
            last = Math.max(at, last);
        }
    }

    private void frame() {
        want(root.getAttribute("xsi:type").equals("TaskPaneApp"), "it is no TaskPaneApp");
        want(text("Id").matches("(?!0{8}-)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"), "Id is no id of its own");
        want(text("Version").matches("\\d+(\\.\\d+){3}"), "Version is not four numbers");
        want(text("Permissions").equals("ReadWriteDocument"), "Permissions is not ReadWriteDocument");
        want(
                each("VersionOverrides")
                        .allMatch(each -> each.getAttribute("xsi:type").equals("VersionOverridesV1_0")),
                "a task pane's VersionOverrides are of version 1.0");
        var sets = each("Set").map(set -> set.getAttribute("Name") + " " + set.getAttribute("MinVersion"));
        want(
                sets.toList().equals(List.of("SharedRuntime 1.1", "ExcelApi 1.9")),
                "it asks for other than SharedRuntime 1.1 and ExcelApi 1.9");
    }

    private void names() {
        for (String kind : List.of("bt:Image", "bt:Url", "bt:String")) {
            each(kind).filter(each -> each.hasAttribute("id")).forEach(this::name);
        }
        each("*").filter(each -> each.hasAttribute("resid")).forEach(this::leadsSomewhere);
        var ids = new HashSet<String>();
        Stream.of("Group", "Control")
                .flatMap(this::each)
                .map(each -> each.getAttribute("id"))
                .forEach(id -> {
                    want(id.length() <= LONGEST_ID, id + " is longer than " + LONGEST_ID);
                    want(ids.add(id), id + " is there twice");
                });
    }

    private void name(Element resource) {
        String id = resource.getAttribute("id");
        want(id.length() <= LONGEST_NAME, id + " is longer than " + LONGEST_NAME);
        want(resources.put(id, resource) == null, id + " is there twice");
    }

    private void leadsSomewhere(Element user) {
        String resid = user.getAttribute("resid");
        String kind = switch (user.getTagName()) {
            case "bt:Image" -> "bt:Images";
            case "Runtime", "FunctionFile", "LearnMoreUrl", "SourceLocation" -> "bt:Urls";
            case "Description" -> "bt:LongStrings";
            default -> "bt:ShortStrings";
        };
        var found = resources.get(resid);
        want(found != null, "nothing is called " + resid);
        want(found == null || parent(found).getTagName().equals(kind), resid + " is not one of " + kind);
    }

    private void texts() {
        each("bt:String").forEach(each -> {
            int longest = LONGEST_TEXT.get(parent(each).getTagName());
            int length = each.getAttribute("DefaultValue").length();
            want(length > 0 && length <= longest, each.getAttribute("id") + " is empty or longer than " + longest);
        });
    }

    private void addresses() {
        String origin =
                each("AppDomain").findFirst().map(Element::getTextContent).orElse("");
        want(origin.matches("https://[^/]+|http://(localhost|127\\.0\\.0\\.1)(:\\d+)?"), origin + " is not https");
        each("*")
                .map(each -> each.getAttribute("DefaultValue"))
                .filter(value -> value.contains("://"))
                .forEach(url -> want(url.startsWith(origin + "/"), url + " is not at " + origin));
    }

    private void icons() {
        icon("IconUrl", value("IconUrl"), 32);
        icon("HighResolutionIconUrl", value("HighResolutionIconUrl"), 64);
        each("Icon").forEach(icon -> {
            var sizes = children(icon).stream().map(image -> Integer.valueOf(image.getAttribute("size")));
            want(sizes.toList().equals(SIZES), "an icon of " + parent(icon).getAttribute("id") + " lacks a size");
            for (var image : children(icon)) {
                String resid = image.getAttribute("resid");
                icon(resid, address(resid), Integer.parseInt(image.getAttribute("size")));
            }
        });
    }

    private void icon(String name, String url, int size) {
        try {
            var bytes = files.apply(url).orElse(new byte[0]);
            var picture = ImageIO.read(new ByteArrayInputStream(bytes));
            boolean fits = picture != null && picture.getWidth() == size && picture.getHeight() == size;
            want(fits && url.endsWith(".png"), name + " is no PNG of " + size + " pixels");
        } catch (IOException e) {
            faults.add(name + " cannot be read: " + e.getMessage());
        }
    }

    private void runtime() {
        var runtimes = each("Runtime").toList();
        want(runtimes.size() == 1 && runtimes.get(0).getAttribute("lifetime").equals("long"), "no runtime lives long");
        String page = runtimes.stream()
                .map(each -> address(each.getAttribute("resid")))
                .findFirst()
                .orElse("");
        want(page.equals(value("SourceLocation")), "the runtime and the pane are not one page");
        each("FunctionFile")
                .forEach(each ->
                        want(address(each.getAttribute("resid")).equals(page), "the buttons run on another page"));
        want(each("TaskpaneId").findAny().isEmpty(), "a shared runtime has no TaskpaneId");
        want(page.endsWith(".html") && files.apply(page).isPresent(), "there is no page at " + page);
    }

    private void buttons() {
        var buttons = each("Control").toList();
        want(
                buttons.size() <= MOST_BUTTONS,
                "a group on a tab of Excel's own has at most " + MOST_BUTTONS + " buttons");
        each("OfficeTab").forEach(tab -> want(TABS.contains(tab.getAttribute("id")), "no tab is called that"));
        var actions =
                each("Action").map(action -> action.getAttribute("xsi:type")).toList();
        want(ACTIONS.containsAll(actions), "a button neither shows the pane nor runs a function");
        want(Collections.frequency(actions, SHOWS_PANE) == 1, "not one button shows the pane");
        each("SourceLocation")
                .filter(source -> source.hasAttribute("resid"))
                .forEach(source -> want(
                        address(source.getAttribute("resid")).equals(value("SourceLocation")),
                        "a button shows another page"));
        each("FunctionName")
                .map(Element::getTextContent)
                .forEach(name -> want(functions.contains(name), "the page has no function " + name));
    }

    private String address(String resid) {
        var resource = resources.get(resid);
        return resource == null ? "" : resource.getAttribute("DefaultValue");
    }

    private String value(String element) {
        return each(element)
                .findFirst()
                .map(each -> each.getAttribute("DefaultValue"))
                .orElse("");
    }

    private String text(String element) {
        return each(element).findFirst().map(Element::getTextContent).orElse("");
    }

    private void want(boolean holds, String otherwise) {
        if (!holds) {
            faults.add(otherwise);
        }
    }

    private Stream<Element> each(String tag) {
        var found = root.getElementsByTagName(tag);
        var below = elements(found);
        return tag.equals("*") ? Stream.concat(Stream.of(root), below) : below;
    }

    private static List<Element> children(Element parent) {
        return elements(parent.getChildNodes()).toList();
    }

    private static Element parent(Element child) {
        return (Element) child.getParentNode();
    }

    private static Stream<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }

    private static Document parsed(String xml) {
        try {
            var bytes = xml.getBytes(StandardCharsets.UTF_8);
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalArgumentException("this is no XML", e);
        }
    }
}
