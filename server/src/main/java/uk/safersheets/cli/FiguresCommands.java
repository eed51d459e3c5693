package uk.safersheets.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.safersheets.api.Json;
import uk.safersheets.api.imports.ImportJson;
import uk.safersheets.app.imports.ImportSource;
import uk.safersheets.app.imports.ReadImport;
import uk.safersheets.cli.imports.KeepingOptions;
import uk.safersheets.imports.ImportKind;
import uk.safersheets.imports.ImportProgress;
import uk.safersheets.imports.Membership;

/** Reads figures that others publish, and says what they hold. */
abstract class FiguresCommands implements Callable<Integer> {
    private final ImportKind kind;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "The files, as they were published.")
    private List<Path> files;

    @Option(
            names = "--partnership",
            paramLabel = "NAME",
            description =
                    "Keep this one, such as Charnwood, and count others apart. Once for each; without it all are kept.")
    private List<String> partnership = List.of();

    @Option(names = "--json", description = "Print the answer as JSON, for machines.")
    private boolean json;

    @Mixin
    private KeepingOptions keeping;

    FiguresCommands(ImportKind kind) {
        this.kind = kind;
    }

    /** What was said beside the files. */
    ReadImport.Choices choices() throws IOException {
        return new ReadImport.Choices(partnership, null, null, null);
    }

    /** Why what was said beside the files cannot be heeded where figures are kept; empty where it can. */
    String notKept() {
        return "";
    }

    @Override
    public Integer call() throws IOException {
        if (keeping.isAsked() && !notKept().isEmpty()) {
            throw new IllegalArgumentException(notKept());
        }
        var sources = new ArrayList<ImportSource>();
        for (var file : files) {
            sources.add(source(file));
        }
        var out = spec.commandLine().getOut();
        if (keeping.isAsked()) {
            keeping.keep(kind, sources, choices(), out, result -> FiguresText.print(out, result), json);
            return SaferSheets.NOTHING_TO_FIX;
        }
        var result = new ReadImport().run(kind, sources, choices(), ImportProgress.NONE);
        if (json) {
            Json.write(out, ImportJson.of(result));
            out.println();
        } else {
            FiguresText.print(out, result);
        }
        out.flush();
        return SaferSheets.NOTHING_TO_FIX;
    }

    List<String> partnership() {
        return partnership;
    }

    static ImportSource source(Path file) {
        return new ImportSource(Workbook.name(file), file);
    }

    /** Crimes by area, month and type. */
    @Command(
            name = "police-uk",
            description = "Counts the crimes of street files of data.police.uk, .csv or the archive of months.",
            mixinStandardHelpOptions = true)
    static final class PoliceUk extends FiguresCommands {
        @Option(
                names = "--lookup",
                paramLabel = "FILE",
                description = "Which LSOA lies in which ward or beat. Without one we count by district.")
        private Path lookup;

        @Option(
                names = "--area-column",
                paramLabel = "HEADING",
                description = "The column of the lookup that names the areas.")
        private String areaColumn;

        PoliceUk() {
            super(ImportKind.POLICE_UK);
        }

        @Override
        ReadImport.Choices choices() {
            return new ReadImport.Choices(partnership(), lookup == null ? null : source(lookup), areaColumn, null);
        }
    }

    /** Offences by partnership and quarter. */
    @Command(
            name = "home-office",
            description = "Reads the Home Office's tables of offences by community safety partnership.",
            mixinStandardHelpOptions = true)
    static final class HomeOffice extends FiguresCommands {
        @Option(
                names = "--by",
                paramLabel = "LEVEL",
                description = "Count by group, subgroup, description or label. Without it by subgroup.")
        private String level = "";

        @Option(
                names = "--back-cast",
                description = "Add up what an area was made of for the time before it, under a name that says so.")
        private boolean isBackCast;

        @Option(
                names = "--family-group",
                paramLabel = "FILE",
                description = "Its most similar areas: with --partnership these are kept, too.")
        private Path familyGroup;

        @Option(
                names = "--changes",
                paramLabel = "FILE",
                description = "Areas that were made of others, beside the known ones: From, Area, Was, Whole.")
        private Path changes;

        HomeOffice() {
            super(ImportKind.HOME_OFFICE);
        }

        @Override
        String notKept() {
            if (changes != null) {
                return "With --data the known changes of areas are used alone: leave --changes out, or --data.";
            }
            return familyGroup == null
                    ? ""
                    : "With --data the family group that was imported there is used: import it with 'import family-group"
                            + " FILE --data DIR' first, and leave --family-group out.";
        }

        @Override
        ReadImport.Choices choices() throws IOException {
            var also = familyGroup == null
                    ? List.<Membership>of()
                    : new ReadImport()
                            .run(
                                    ImportKind.FAMILY_GROUP,
                                    List.of(source(familyGroup)),
                                    ReadImport.Choices.NONE,
                                    ImportProgress.NONE)
                            .memberships();
            return new ReadImport.Choices(
                    partnership(),
                    null,
                    null,
                    null,
                    level,
                    isBackCast,
                    also.stream().map(Membership::name).toList(),
                    changes == null ? null : source(changes));
        }
    }

    /** Residents. */
    @Command(
            name = "population",
            description = "Reads mid-year estimates of residents in the layout of Nomis (NM_2002_1).",
            mixinStandardHelpOptions = true)
    static final class Population extends FiguresCommands {
        Population() {
            super(ImportKind.POPULATION);
        }
    }

    /** Small areas in wards or beats. */
    @Command(
            name = "area-lookup",
            description = "Reads which LSOA lies in which ward or beat.",
            mixinStandardHelpOptions = true)
    static final class AreaLookup extends FiguresCommands {
        @Option(names = "--area-column", paramLabel = "HEADING", description = "The column that names the areas.")
        private String areaColumn;

        AreaLookup() {
            super(ImportKind.AREA_LOOKUP);
        }

        @Override
        ReadImport.Choices choices() {
            return new ReadImport.Choices(partnership(), null, areaColumn, null);
        }
    }

    /** Similar areas. */
    @Command(
            name = "family-group",
            description = "Reads a list of most similar areas, one 'Force - Area' a line or a table.",
            mixinStandardHelpOptions = true)
    static final class FamilyGroup extends FiguresCommands {
        @Option(names = "--as-at", paramLabel = "DATE", description = "When it was drawn up, such as 2019-05-31.")
        private LocalDate asAt;

        @Option(
                names = "--areas",
                paramLabel = "FILE",
                description = "Areas with their codes, such as a table of Nomis, to hold the names against.")
        private Path areas;

        FamilyGroup() {
            super(ImportKind.FAMILY_GROUP);
        }

        @Override
        ReadImport.Choices choices() {
            return new ReadImport.Choices(partnership(), areas == null ? null : source(areas), null, asAt);
        }
    }
}
