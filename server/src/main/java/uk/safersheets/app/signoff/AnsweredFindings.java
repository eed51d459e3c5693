package uk.safersheets.app.signoff;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import uk.safersheets.api.check.KeptFindings;
import uk.safersheets.api.check.KeptFindings.KeptFinding;
import uk.safersheets.app.Person;
import uk.safersheets.app.check.ReadWorkbook;
import uk.safersheets.app.template.KnownTemplates;
import uk.safersheets.cell.DayFormat;
import uk.safersheets.cell.Severity;
import uk.safersheets.cell.Submission;
import uk.safersheets.compare.cellhistory.CellEvent;
import uk.safersheets.contract.Contract;
import uk.safersheets.signoff.ApprovalPolicy;
import uk.safersheets.store.audit.Event;
import uk.safersheets.store.audit.ShownBook;
import uk.safersheets.store.signoff.Explanation;
import uk.safersheets.store.signoff.ExplanationRequest;
import uk.safersheets.store.signoff.Explanations;
import uk.safersheets.store.signoff.Waiver;
import uk.safersheets.store.signoff.WaiverRequest;
import uk.safersheets.store.signoff.Waivers;
import uk.safersheets.store.version.Version;
import uk.safersheets.store.version.Versions;

/**
 * What was found in a version, with what officers have said of it since and what was waived. The findings themselves
 * stay as they were on the day.
 */
public final class AnsweredFindings {

    private final Versions versions;
    private final Explanations explanations;
    private final Waivers waivers;
    private final ReadWorkbook workbooks;
    private final KnownTemplates templates;
    private final Clock clock;

    public AnsweredFindings(
            Versions versions, Explanations explanations, Waivers waivers, ReadWorkbook workbooks, Clock clock) {
        this.versions = versions;
        this.explanations = explanations;
        this.waivers = waivers;
        this.workbooks = workbooks;
        this.templates = workbooks.templates();
        this.clock = clock;
    }

    /**
     * The findings of a version as JSON, each with its explanation and waiver; a version must be there.
     *
     * @param mayRead whether whoever asks may read the book with an id; of others nothing is told
     */
    public byte[] json(Version version, Predicate<String> mayRead) {
        var findings = findings(version).readable(mayRead);
        return findings.isChanged() ? findings.json() : findings.asKept();
    }

    /** What of a version nobody has waived or explained. */
    ApprovalPolicy.Unsettled unsettled(Version version) {
        return unsettled(findings(version));
    }

    /**
     * The same of several versions at once, by their book.
     *
     * @param heads one version of each book, none of which is disposed of
     */
    public Map<String, ApprovalPolicy.Unsettled> unsettled(Map<String, Version> heads) {
        if (heads.isEmpty()) {
            return Map.of();
        }
        var numbers = new HashMap<String, Integer>();
        heads.forEach((book, version) -> numbers.put(book, version.number()));
        var said = explanations.of(heads.keySet()).stream().collect(Collectors.groupingBy(Explanation::book));
        var given = waivers.of(heads.keySet()).stream().collect(Collectors.groupingBy(Waiver::book));
        var unsettled = new HashMap<String, ApprovalPolicy.Unsettled>();
        versions.findings(numbers)
                .forEach((book, kept) -> unsettled.put(
                        book,
                        unsettled(new Answers(
                                        said.getOrDefault(book, List.of()),
                                        given.getOrDefault(book, List.of()),
                                        today())
                                .on(kept, Objects.requireNonNull(heads.get(book), "version")))));
        return unsettled;
    }

    private static ApprovalPolicy.Unsettled unsettled(KeptFindings findings) {
        return new ApprovalPolicy.Unsettled(findings.standing(Severity.ERROR), findings.standing(Severity.QUERY));
    }

    /** What was asked for with these acts on books, may still be given and was not, by its book. */
    public Map<String, List<WaiverRequest>> waiverRequests(Map<String, List<Event>> acts) {
        var requests = waivers.requests(acts);
        requests.replaceAll((book, asked) -> asked.stream()
                .filter(request -> !today().isAfter(request.until()))
                .toList());
        return requests;
    }

    /** Every waiver ever given in a book, oldest first. */
    public List<Waiver> waivers(String book) {
        return waivers.of(book);
    }

    /** What was asked for in a book, may still be given and was not, oldest first. */
    public List<WaiverRequest> waiverRequests(String book) {
        return waivers.requests(book).stream()
                .filter(request -> !today().isAfter(request.until()))
                .toList();
    }

    /** Whether a waiver still holds today. */
    public boolean isInForce(Waiver waiver) {
        return !today().isAfter(waiver.until());
    }

    /** What can be waived in a version. */
    WaiverScope scope(Version version) {
        byte[] workbook = versions.workbook(version.book(), version.number()).orElseThrow();
        var submission = workbooks.submission(workbook, version.book());
        var contract = templates
                .find(submission.template(), submission.version())
                .map(known -> known.prepared().contract())
                .orElseGet(() -> unknown(submission));
        return new WaiverScope(contract, submission, findings(version).all());
    }

    /** Of a template version that nobody registered here nothing is known but its names. */
    private static Contract unknown(Submission submission) {
        return new Contract(
                submission.template(),
                submission.version(),
                submission.template(),
                List.of(),
                List.of(),
                List.of(),
                Map.of());
    }

    /**
     * Keeps what somebody says of queries of a version, all or none.
     *
     * @param shown the book as it was shown to whoever explains
     * @return those that are about no query of the version; then nothing is kept
     */
    public List<ExplanationRequest> explain(
            Version version, ShownBook shown, List<ExplanationRequest> said, Person person) {
        var findings = findings(version).all();
        var unknown = said.stream()
                .filter(one -> findings.stream().noneMatch(finding -> isAbout(one, finding)))
                .toList();
        if (unknown.isEmpty()) {
            var kept = said.stream()
                    .flatMap(one -> findings.stream()
                            .filter(finding -> isAbout(one, finding))
                            .map(finding -> explanation(version, one, finding, person)))
                    .toList();
            explanations.keep(kept, shown, clock.instant().truncatedTo(ChronoUnit.MILLIS), person.origin());
        }
        return unknown;
    }

    /** What officers said of one cell: at each event of its history the words about the value it held; null for none. */
    public List<String> saidAlong(List<CellEvent> chapters) {
        return CellExplanations.along(chapters, explanations::of);
    }

    /** What was said in a book of each finding, oldest first; a later one about the same stands in for the earlier. */
    List<Explanation> explanations(String book) {
        return explanations.of(book);
    }

    /**
     * What was said of one version and holds of the first version of another book, where a finding is the same.
     *
     * @param findings of that version, as JSON
     */
    public List<Explanation> stillHolding(Version from, String book, byte[] findings, Person person) {
        var there = KeptFindings.read(findings).all();
        return explanations.of(from.book()).stream()
                .filter(one -> one.version() <= from.number())
                .collect(Collectors.toMap(
                        one -> List.of(one.rule(), one.place(), one.message()),
                        one -> one,
                        (earlier, later) -> later,
                        LinkedHashMap::new))
                .values()
                .stream()
                .filter(one -> !one.words().isEmpty()
                        && there.stream()
                                .anyMatch(
                                        finding -> one.isOf(finding.rule(), Answers.place(finding), finding.message())))
                .map(one -> new Explanation(
                        book,
                        1,
                        one.rule(),
                        one.place(),
                        one.message(),
                        one.words(),
                        person.name(),
                        person.origin().user()))
                .toList();
    }

    private KeptFindings findings(Version version) {
        byte[] kept = versions.findings(version.book(), version.number()).orElseThrow();
        return new Answers(explanations.of(version.book()), waivers.of(version.book()), today()).on(kept, version);
    }

    private static Explanation explanation(
            Version version, ExplanationRequest said, KeptFinding finding, Person person) {
        return new Explanation(
                version.book(),
                version.number(),
                said.rule(),
                said.place(),
                Objects.requireNonNull(finding.message(), "message"),
                said.words().strip(),
                person.name(),
                person.origin().user());
    }

    private static boolean isAbout(ExplanationRequest said, KeptFinding finding) {
        return finding.canExplain()
                && said.rule().equals(finding.rule())
                && said.place().equals(Answers.place(finding));
    }

    private LocalDate today() {
        return DayFormat.dayOf(clock.instant());
    }
}
