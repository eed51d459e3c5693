package uk.safersheets.web.problem;

/**
 * How a failure looks (RFC 9457); some carry more. {@link Problem#body} writes it.
 *
 * @param type which kind it is; never changes
 * @param detail what happened this time
 * @param fix what to do about it
 */
public record ProblemJson(String type, String title, int status, String detail, String instance, String fix) {}
