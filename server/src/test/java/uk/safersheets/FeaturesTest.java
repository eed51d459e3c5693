package uk.safersheets;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The features within each layer of docs/architecture.md stand apart. A feature may know what stands in the layer's own
 * package, which may put its features together; what it knows of its neighbours is named here, all of it and no more.
 */
class FeaturesTest {
    private static final String ROOT = "uk.safersheets.";

    private static final String ARROWS = """
            api.book -> version
            api.carryforward -> book compare version
            api.check -> template
            api.compare -> check
            api.scoring -> compare
            api.signoff -> check
            api.version -> check
            app.access -> book onetime reconciliation shelf signoff template
            app.book -> check
            app.books -> book check signoff template
            app.carryforward -> book check signoff template version
            app.chain -> access books content template
            app.check -> template
            app.compare -> check template
            app.collection -> access book content signoff template
            app.content -> access book check template
            app.cycle -> access book content signoff template
            app.home -> access reconciliation shelf signoff template
            app.imports -> book check
            app.nodes -> check compare imports onetime
            app.oidc -> access onetime
            app.reconciliation -> book check
            app.packs -> content
            app.reports -> access check content template
            app.reminders -> access
            app.returns -> check reconciliation
            app.runtime -> access book books carryforward check collection compare content cycle health home imports nodes oidc onetime reconciliation reminders reports returns scoring search signoff template textcheck version
            app.scoring -> check version
            app.search -> access check compare shelf signoff template
            app.signoff -> check template
            app.textcheck -> access book check content template
            app.version -> book check compare signoff template
            check.rule -> books
            cli.account -> store
            cli.collection -> store
            cli.cycle -> store
            cli.imports -> store
            cli.reminders -> store
            compare.carryforward -> diff merge
            compare.cellhistory -> diff
            compare.merge -> diff
            compare.scores -> diff merge
            excel.ods -> opc stream
            excel.patch -> opc read
            excel.read -> opc
            excel.report -> opc poi template
            excel.rows -> opc poi read template validator
            excel.stream -> opc read
            excel.template -> opc poi read
            excel.validator -> opc read template
            formula.library -> parser tree
            formula.parser -> tree
            formula.tree -> parser
            imports.family -> names
            imports.homeoffice -> lineage names
            imports.lineage -> names
            imports.police -> lookup names
            ledger.dates -> layout
            prose.claim -> meaning number token
            prose.meaning -> number token
            prose.number -> token
            prose.passage -> token
            reconcile.breaks -> match
            store.access -> audit db
            store.audit -> db words
            store.book -> audit db retention version
            store.cycle -> audit db
            store.collection -> audit db
            store.db -> audit words
            store.imports -> audit db
            store.move -> db words
            store.nodes -> db
            store.reconciliation -> audit db retention
            store.reminders -> db
            store.retention -> audit db
            store.scoring -> audit db retention
            store.search -> audit db words
            store.signoff -> audit db retention version
            store.template -> audit db
            store.verification -> audit db retention scoring signoff
            store.version -> audit book db retention scoring signoff
            text.cycle -> yaml
            text.example -> yaml
            text.ledgermap -> yaml
            text.template -> yaml
            textcheck.claim -> fact reading scene
            textcheck.reading -> fact scene
            textcheck.scene -> fact
            web.admission -> http log problem security
            web.http -> log problem scan security
            web.openapi -> http problem
            web.pages -> http problem
            web.problem -> log
            web.routes -> http openapi pages problem security
            web.scan -> problem
            web.security -> http log problem
            """;

    @Test
    void aFeatureKnowsOnlyTheNeighboursNamedHere() {
        var known = new TreeMap<String, Set<String>>();
        new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages("uk.safersheets").stream()
                        .flatMap(FeaturesTest::neighbours)
                        .forEach(arrow -> known.computeIfAbsent(arrow[0], key -> new TreeSet<>())
                                .add(arrow[1]));

        assertEquals(text(declared()), text(known));
    }

    private static Stream<String[]> neighbours(JavaClass type) {
        String own = feature(type.getPackageName());
        return type.getDirectDependenciesFromSelf().stream()
                .map(Dependency::getTargetClass)
                .map(target -> feature(target.getPackageName()))
                .filter(other -> !other.equals(own) && layer(other).equals(layer(own)))
                .filter(other -> own.contains(".") && other.contains("."))
                .map(other -> new String[] {own, other});
    }

    /** The first two parts of a package below the root; what stands deeper belongs to the same feature. */
    private static String feature(String name) {
        String below = name.startsWith(ROOT) ? name.substring(ROOT.length()) : "";
        return Arrays.stream(below.split("\\."))
                .limit(2)
                .reduce((layer, feature) -> layer + "." + feature)
                .orElse("");
    }

    private static String layer(String feature) {
        return feature.replaceFirst("\\..*", "");
    }

    private static Map<String, Set<String>> declared() {
        var arrows = new TreeMap<String, Set<String>>();
        ARROWS.lines()
                .map(line -> line.split(" -> "))
                .forEach(line -> arrows.put(
                        line[0],
                        Arrays.stream(line[1].split(" "))
                                .map(name -> layer(line[0]) + "." + name)
                                .collect(toCollection(TreeSet::new))));
        return arrows;
    }

    private static String text(Map<String, Set<String>> arrows) {
        var text = new StringBuilder();
        arrows.forEach((from, to) ->
                text.append(from).append(" -> ").append(String.join(" ", to)).append('\n'));
        return text.toString();
    }
}
