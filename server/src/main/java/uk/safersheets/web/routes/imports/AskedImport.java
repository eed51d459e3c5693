package uk.safersheets.web.routes.imports;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.safersheets.app.Person;
import uk.safersheets.app.imports.ImportOrder;
import uk.safersheets.app.imports.ImportSource;
import uk.safersheets.cell.PlainName;
import uk.safersheets.imports.ImportKind;
import uk.safersheets.web.http.Parameters;
import uk.safersheets.web.http.SentFiles;
import uk.safersheets.web.problem.Problem;
import uk.safersheets.web.problem.ProblemException;
import uk.safersheets.web.problem.ProblemType;

/**
 * What the address of an import asks for, beside its files.
 *
 * @param options without the lookup, which comes with the files
 * @param name of a file that is the body
 */
record AskedImport(String partnership, ImportKind kind, ImportOrder.Options options, String name) {
    private static final int LONGEST = 200;

    /** @throws ProblemException when something is missing or cannot be */
    static AskedImport of(Context ctx) {
        String partnership = PlainName.of(Objects.requireNonNullElse(ctx.queryParam("partnership"), ""));
        if (partnership.isEmpty() || partnership.length() > LONGEST) {
            throw unusable("You did not say whose figures these are.", "Send, for example, ?partnership=Charnwood.");
        }
        String word = Objects.requireNonNullElse(ctx.queryParam("kind"), "");
        var kind = ImportKind.of(word)
                .orElseThrow(() -> unusable(
                        word.isEmpty()
                                ? "You did not say what kind of file this is."
                                : "'" + word + "' is no kind of file.",
                        "Send kind=police-uk, home-office, population, area-lookup or family-group."));
        var options = new ImportOrder.Options(
                ctx.queryParams("district").stream()
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .toList(),
                text(ctx, "column"),
                day(ctx),
                null,
                Parameters.flag(ctx, "byDistrict"),
                Objects.requireNonNullElse(text(ctx, "level"), ""),
                Parameters.flag(ctx, "backCast"));
        return new AskedImport(partnership, kind, options, Objects.requireNonNullElse(text(ctx, "name"), kind.word()));
    }

    /** @throws ProblemException when no file came along */
    ImportOrder order(SentFiles.Taken taken, Person person) {
        var files = taken.of("file").stream()
                .map(file -> new ImportSource(file.name(), file.path()))
                .toList();
        if (files.isEmpty()) {
            throw unusable("No file came along.", "Send each file as a part of a form named file, or one as the body.");
        }
        var lookup = taken.of("lookup").stream()
                .map(file -> new ImportSource(file.name(), file.path()))
                .findFirst()
                .orElse(null);
        var with = new ImportOrder.Options(
                options.districts(),
                options.areaColumn(),
                options.asAt(),
                lookup,
                options.isByDistrict(),
                options.level(),
                options.isBackCast());
        return new ImportOrder(partnership, kind, with, files, person);
    }

    private static @Nullable String text(Context ctx, String name) {
        String text = ctx.queryParam(name);
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static @Nullable LocalDate day(Context ctx) {
        String text = text(ctx, "asAt");
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw unusable("asAt is '" + text + "', which is no day.", "Send, for example, asAt=2019-05-31.");
        }
    }

    private static ProblemException unusable(String detail, String fix) {
        return Problem.of(ProblemType.UNUSABLE_IMPORT, detail).fix(fix).exception();
    }
}
