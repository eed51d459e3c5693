package uk.safersheets.app.template;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import uk.safersheets.contract.Contract;
import uk.safersheets.excel.validator.TemplateWords;
import uk.safersheets.store.template.Retirement;
import uk.safersheets.store.template.TemplateVersion;

/** Tells people in words what a template holds and checks, so that nobody has to open its workbook to know. */
public final class DescribeTemplate {
    private final TemplateRegistry registry;
    private final Map<String, TemplateWords> words = new ConcurrentHashMap<>();

    public DescribeTemplate(TemplateRegistry registry) {
        this.registry = registry;
    }

    /**
     * One version of a template.
     *
     * @param versions all there are, the newest first
     * @param retirements those of them that are retired, by number
     * @param examples the names of its filled examples
     */
    public record Description(
            TemplateVersion version,
            Contract contract,
            TemplateWords words,
            List<TemplateVersion> versions,
            Map<Integer, Retirement> retirements,
            List<String> examples) {}

    /** @param number the newest that is not retired when it is left out, or else the newest of all */
    public Optional<Description> run(String template, Optional<Integer> number) {
        var versions = registry.all().stream()
                .filter(version -> version.template().equals(template))
                .sorted(Comparator.comparingInt(TemplateVersion::number).reversed())
                .toList();
        return versions.stream()
                .filter(version ->
                        number.map(wanted -> wanted == version.number()).orElseGet(() -> !version.retired()))
                .findFirst()
                .or(() -> number.isPresent()
                        ? Optional.empty()
                        : versions.stream().findFirst())
                .map(version -> describe(version, versions));
    }

    private Description describe(TemplateVersion version, List<TemplateVersion> versions) {
        String number = Integer.toString(version.number());
        var contract = registry.find(version.template(), number)
                .orElseThrow()
                .prepared()
                .contract();
        var told = words.computeIfAbsent(
                version.sha256(), sha256 -> TemplateWords.of(registry.workbook(version), contract));
        return new Description(
                version,
                contract,
                told,
                versions,
                registry.retirements(version.template()),
                TemplateExamples.of(version.template()));
    }
}
