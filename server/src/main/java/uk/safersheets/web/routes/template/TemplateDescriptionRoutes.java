package uk.safersheets.web.routes.template;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import uk.safersheets.api.template.TemplateDescriptionJson;
import uk.safersheets.api.template.TemplateExampleJson;
import uk.safersheets.app.check.CheckWorkbook;
import uk.safersheets.app.template.DescribeTemplate;
import uk.safersheets.app.template.TemplateExamples;
import uk.safersheets.web.http.Parameters;
import uk.safersheets.web.http.Responses;
import uk.safersheets.web.http.Route;
import uk.safersheets.web.problem.ProblemException;
import uk.safersheets.web.problem.ProblemType;
import uk.safersheets.web.routes.RequestedBook;

/** What a template holds and checks, and how one looks that is filled. */
public final class TemplateDescriptionRoutes {
    private static final String TEMPLATE = "/api/templates/{id}";
    private static final String EXAMPLE = TEMPLATE + "/examples/{name}";

    private final DescribeTemplate describe;
    private final CheckWorkbook workbooks;

    public TemplateDescriptionRoutes(DescribeTemplate describe, CheckWorkbook workbooks) {
        this.describe = describe;
        this.workbooks = workbooks;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(TEMPLATE + "/description", "What a template holds and checks, in words")
                        .query("version", "Which version; the newest when left out")
                        .answers(
                                200,
                                "Its tables, columns, rules, versions and examples",
                                Route.Content.json(TemplateDescriptionJson.class))
                        .refuses(ProblemType.MALFORMED_HEADER, ProblemType.NO_SUCH_TEMPLATE)
                        .handledBy(this::description),
                Route.get(EXAMPLE, "What a filled example of a template holds")
                        .answers(200, "Its cells", Route.Content.json(TemplateExampleJson.class))
                        .refuses(ProblemType.NO_SUCH_TEMPLATE)
                        .handledBy(this::example),
                Route.get(EXAMPLE + "/workbook", "A filled example of a template")
                        .answers(200, "The workbook", Route.Content.xlsx())
                        .refuses(ProblemType.NO_SUCH_TEMPLATE)
                        .handledBy(ctx -> Responses.workbook(ctx, file(ctx), ctx.pathParam("name"))));
    }

    private void description(Context ctx) {
        int number = Parameters.queryNumber(ctx, "version", 0, TemplateRoutes.HIGHEST_VERSION);
        String id = ctx.pathParam("id");
        var found = describe.run(id, number == 0 ? Optional.empty() : Optional.of(number))
                .orElseThrow(() -> RequestedBook.noSuchTemplate(number == 0 ? id : id + "', version '" + number));
        var words = found.words();
        var sections = words.sections().stream()
                .map(section -> new TemplateDescriptionJson.Section(section.heading(), section.lines()))
                .toList();
        var versions = TemplateDescriptionJson.versions(found.versions(), found.retirements());
        Responses.json(
                ctx,
                200,
                TemplateDescriptionJson.of(
                        found.version(),
                        found.contract(),
                        words.purpose(),
                        sections,
                        words.intros(),
                        versions,
                        found.examples()));
    }

    private void example(Context ctx) {
        var contract = describe.run(ctx.pathParam("id"), Optional.empty())
                .orElseThrow(() -> missing(ctx))
                .contract();
        String name = ctx.pathParam("name");
        Responses.json(ctx, 200, TemplateExampleJson.of(name, contract, workbooks.read(file(ctx))));
    }

    private static byte[] file(Context ctx) {
        return TemplateExamples.file(ctx.pathParam("id"), ctx.pathParam("name")).orElseThrow(() -> missing(ctx));
    }

    private static ProblemException missing(Context ctx) {
        return RequestedBook.noSuchTemplate(ctx.pathParam("id") + "', example '" + ctx.pathParam("name"));
    }
}
