package uk.safersheets.store.db;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.Texts;

/**
 * Looks at each text before it is bound to a statement. SQLite would keep U+0000 and PostgreSQL refuse it, and the drivers
 * of both make a question mark of half a character without a word; so both refuse both, in the same words.
 */
final class BoundTexts {
    private static final Class<?>[] CONNECTION = {Connection.class};
    private static final Class<?>[] STATEMENT = {PreparedStatement.class};
    private static final Pattern INSERT =
            Pattern.compile("\\s*INSERT INTO (\\w+) \\(([^)]*)\\)\\s*VALUES \\(([?, ]*)\\).*", Pattern.DOTALL);

    private BoundTexts() {}

    /** What is in words for whoever sent the text. */
    static final class UnkeepableException extends SQLException {
        private UnkeepableException(String words) {
            super(words);
        }
    }

    /** The connection, whose statements are looked at. */
    static Connection checked(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                BoundTexts.class.getClassLoader(), CONNECTION, (proxy, method, arguments) -> {
                    var result = call(connection, method, arguments);
                    return result instanceof PreparedStatement statement
                                    && arguments != null
                                    && arguments[0] instanceof String sql
                            ? checked(statement, sql)
                            : result;
                });
    }

    private static PreparedStatement checked(PreparedStatement statement, String sql) {
        return (PreparedStatement) Proxy.newProxyInstance(
                BoundTexts.class.getClassLoader(), STATEMENT, (proxy, method, arguments) -> {
                    if (arguments != null && arguments.length > 1 && arguments[1] instanceof String text) {
                        require(text, (Integer) arguments[0], sql);
                    }
                    return call(statement, method, arguments);
                });
    }

    private static void require(String text, int parameter, String sql) throws SQLException {
        var what = Texts.unkeepable(text);
        if (what.isPresent()) {
            throw new UnkeepableException("A text that you sent holds " + what.get() + ", which no store keeps"
                    + place(parameter, sql) + ".");
        }
    }

    /** Which of all texts it is, as far as the statement tells. */
    private static String place(int parameter, String sql) {
        var insert = INSERT.matcher(sql);
        String[] columns = insert.matches() ? insert.group(2).split(",") : new String[0];
        boolean isNamed = columns.length >= parameter && insert.group(3).split(",").length == columns.length;
        return isNamed
                ? " (" + columns[parameter - 1].strip().replace('_', ' ') + " of a "
                        + insert.group(1).replace('_', ' ') + ")"
                : "";
    }

    private static @Nullable Object call(Object on, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(on, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
