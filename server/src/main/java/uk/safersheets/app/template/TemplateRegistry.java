package uk.safersheets.app.template;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.safersheets.app.Person;
import uk.safersheets.calculate.PreparedContract;
import uk.safersheets.contract.FaultyTemplateException;
import uk.safersheets.contract.Offer;
import uk.safersheets.excel.patch.VersionStamp;
import uk.safersheets.excel.read.WorkbookReader;
import uk.safersheets.excel.validator.ContractReader;
import uk.safersheets.excel.validator.TemplateProperties;
import uk.safersheets.excel.validator.TemplateValidator;
import uk.safersheets.store.template.Retirement;
import uk.safersheets.store.template.SentTemplate;
import uk.safersheets.store.template.TemplateVersion;
import uk.safersheets.store.template.Templates;

/**
 * The registered templates. A workbook registered again is the version it was; one with other content becomes the next
 * version of its template, and the number is stamped into the copy that is kept and handed out.
 */
public final class TemplateRegistry implements KnownTemplates {
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,8}");

    private final Templates templates;
    private final WorkbookReader reader;
    private final Clock clock;
    private final Map<String, PreparedContract> prepared = new ConcurrentHashMap<>();
    private final Map<String, Optional<String>> markings = new ConcurrentHashMap<>();

    public TemplateRegistry(Templates templates, WorkbookReader reader, Clock clock) {
        this.templates = templates;
        this.reader = reader;
        this.clock = clock;
    }

    /** A template version with its workbook. */
    public record TemplateFile(TemplateVersion version, byte[] workbook) {}

    /**
     * Registers a template's workbook.
     *
     * @param fileName for messages; null where that is not known
     * @throws uk.safersheets.excel.opc.RefusedFileException when it is no workbook of ours at all
     * @throws uk.safersheets.contract.FaultyTemplateException with everything that its validation finds wrong
     */
    public Templates.Registered register(byte[] workbook, @Nullable String fileName, Person person) {
        return register(required(workbook, fileName), workbook, person);
    }

    /**
     * What registering would change, against the newest version; nothing is kept.
     *
     * @throws uk.safersheets.excel.opc.RefusedFileException when it is no workbook of ours at all
     * @throws uk.safersheets.contract.FaultyTemplateException with everything that its validation finds wrong
     */
    public TemplatePreview preview(byte[] workbook, @Nullable String fileName) {
        var properties = required(workbook, fileName);
        var newest = newestVersion(properties.template());
        var after = TemplatePreview.lines(workbook);
        var before = newest.map(version -> TemplatePreview.lines(templates.workbook(version)))
                .orElse(Map.of());
        int number = (int) versions(properties.template()).count() + 1;
        boolean isKnown = templates.isKnown(properties.template(), workbook);
        return TemplatePreview.of(properties, isKnown ? 0 : number, before, after);
    }

    /** The properties of a template that may be used. */
    TemplateProperties required(byte[] workbook, @Nullable String fileName) {
        reader.open(workbook, fileName);
        var faults = new TemplateValidator(NamedFunctions.ALL).check(workbook);
        if (!faults.isEmpty()) {
            throw new FaultyTemplateException(faults);
        }
        return TemplateProperties.of(workbook);
    }

    /**
     * Registers the templates that come with the service, where they are not registered as they come. Of those that are
     * new only the properties are read; what one promises is read when a workbook of it is.
     */
    public void registerBuiltIn() {
        for (String id : BuiltInTemplates.ids()) {
            byte[] workbook = BuiltInTemplates.workbook(id).orElseThrow();
            if (!templates.isKnown(id, workbook)) {
                // Where the template is registered in another form, what it was before ours is none of its versions.
                var earlier = isKnown(id) ? List.<byte[]>of() : BuiltInTemplates.earlier(id);
                var versions = Stream.concat(earlier.stream(), Stream.of(workbook))
                        .map(TemplateRegistry::sent)
                        .toList();
                templates.registerBuiltIn(id, versions, now(), Person.SERVICE.name(), Person.SERVICE.origin());
            }
        }
    }

    private static SentTemplate sent(byte[] workbook) {
        var properties = TemplateProperties.of(workbook);
        return new SentTemplate(properties.title(), workbook, number -> stamped(properties, workbook, number));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Takes no more workbooks of this version; empty when there is no such version. */
    public Optional<TemplateVersion> retire(String template, int number, String reason, Person person) {
        var version = templates.find(template, number);
        version.ifPresent(found -> templates.retire(found, reason, now(), person.name(), person.origin()));
        return version;
    }

    /** What rules of a version ask of other books that no registered template has; in sentences, none for nothing. */
    public List<String> warnings(TemplateVersion version) {
        return new BooksAsked(
                        known(version).prepared(),
                        template ->
                                newest(template).map(known -> known.prepared().contract()))
                .unknown();
    }

    /** Every version of every template, by id and number. */
    public List<TemplateVersion> all() {
        return templates.all();
    }

    /** The versions of a template that are retired, by number. */
    public Map<Integer, Retirement> retirements(String template) {
        return templates.retirements(template);
    }

    /** The workbook of a version, as it is handed out. */
    byte[] workbook(TemplateVersion version) {
        return templates.workbook(version);
    }

    /** Whether any version of this template is registered. */
    public boolean isKnown(String template) {
        return versions(template).findAny().isPresent();
    }

    /**
     * The marking that keeps what is made of a template from those who have no grant: what any version of it was ever
     * marked with; empty for none.
     */
    public Optional<String> marking(String template) {
        return versions(template)
                .flatMap(version -> markings
                        .computeIfAbsent(
                                version.sha256(),
                                sha256 -> TemplateProperties.of(templates.workbook(version))
                                        .sensitiveMarking())
                        .stream())
                .findFirst();
    }

    /** What can be done with a template's workbooks, by its newest version; empty for a template nobody knows. */
    public List<String> offers(String template) {
        return newestVersion(template)
                .or(() -> versions(template).max(Comparator.comparingInt(TemplateVersion::number)))
                .map(version -> Offer.words(known(version).prepared().contract()))
                .orElse(List.of());
    }

    /** One version's workbook, as it is handed out; the newest when no number is given. */
    public Optional<TemplateFile> file(String template, Optional<Integer> number) {
        return number.map(wanted -> templates.find(template, wanted))
                .orElseGet(() -> newestVersion(template))
                .map(version -> new TemplateFile(version, templates.workbook(version)));
    }

    @Override
    public Optional<KnownTemplate> find(String template, String version) {
        return NUMBER.matcher(version).matches()
                ? templates.find(template, Integer.parseInt(version)).map(this::known)
                : Optional.empty();
    }

    @Override
    public Optional<KnownTemplate> newest(String template) {
        return newestVersion(template).map(this::known);
    }

    @Override
    public List<KnownTemplate> known() {
        return templates.all().stream()
                .sorted(Comparator.comparingInt(TemplateVersion::number).reversed())
                .map(this::known)
                .toList();
    }

    private Templates.Registered register(TemplateProperties properties, byte[] workbook, Person person) {
        return templates.register(
                properties.template(),
                properties.title(),
                workbook,
                number -> stamped(properties, workbook, number),
                now(),
                person.name(),
                person.origin());
    }

    /** The workbook as it is kept and handed out under a number. */
    static byte[] stamped(TemplateProperties properties, byte[] workbook, int number) {
        return properties.version().equals(Integer.toString(number)) ? workbook : VersionStamp.stamp(workbook, number);
    }

    private Optional<TemplateVersion> newestVersion(String template) {
        return versions(template)
                .filter(version -> !version.retired())
                .max(Comparator.comparingInt(TemplateVersion::number));
    }

    private Stream<TemplateVersion> versions(String template) {
        return templates.all().stream().filter(version -> version.template().equals(template));
    }

    private KnownTemplate known(TemplateVersion version) {
        var contract = prepared.computeIfAbsent(
                version.sha256(),
                sha256 -> new PreparedContract(ContractReader.read(templates.workbook(version)), NamedFunctions.ALL));
        return new KnownTemplate(contract, version.retired());
    }
}
