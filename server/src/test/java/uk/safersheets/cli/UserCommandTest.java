package uk.safersheets.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safersheets.cli.Commands.Ran;

/** Users and tokens at the command line. */
class UserCommandTest {
    @TempDir
    Path folder;

    @Test
    void addsListsAndRemovesUsers() {
        var added = add("Officer, Charnwood", "--role", "officer,approver", "--grant", "youth-risk");

        assertEquals(0, added.status(), added.err());
        assertTrue(lastLine(added).matches("http://127\\.0\\.0\\.1:8080/#sign-in=ssl_[\\w-]{43}"), added.out());
        assertEquals("Officer, Charnwood (Charnwood: officer, approver; allow youth-risk)\nOne user.\n", list().out());
        run("user", "disable", "officer, charnwood");
        assertEquals(
                "Officer, Charnwood (Charnwood: officer, approver; allow youth-risk), disabled\nOne user.\n",
                list().out());
        run("user", "enable", "Officer, Charnwood");
        run("user", "role", "Officer, Charnwood", "--partnership", "Charnwood", "--role", "scrutiny");
        run("user", "grant", "Officer, Charnwood", "--template", "youth-risk", "--deny", "--why", "Left the team.");
        assertEquals("Officer, Charnwood (Charnwood: scrutiny; deny youth-risk)\nOne user.\n", list().out());
        run("user", "remove", "Officer, Charnwood");
        assertEquals("0 users.\n", list().out());
        assertEquals(
                "There is, or was, a user 'Officer, Charnwood'. Give this one another name.",
                add("Officer, Charnwood", "--role", "officer").err().strip());
        var verified = run("verify");
        assertTrue(verified.out().endsWith("0 versions and 0 workbooks, all as they were kept.\n"), verified.out());
    }

    @Test
    void takesAPasswordFromAFileAndPrintsNoLink() throws IOException {
        var file = Files.writeString(folder.resolve("password"), "four plain words here\nanother line");

        var added = add("Ann Bell", "--role", "officer", "--password-file", file.toString());

        assertEquals("'Ann Bell' can sign in.\n", added.out());
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            Ann | chief          | 'chief' is no role. Use officer, analyst, finance, approver, scrutiny or administrator.
            12  | officer        | A user's name needs a letter, for example: Analyst, Charnwood.
            """)
    void saysWhoCannotBeAdded(String name, String role, String why) {
        var refused = add(name, "--role", role);

        assertEquals(SaferSheets.COULD_NOT, refused.status());
        assertEquals(why, refused.err().strip());
    }

    @Test
    void aPasswordThatIsTooShortAddsNobody() throws IOException {
        var file = Files.writeString(folder.resolve("password"), "short");
        add("Bob", "--role", "officer");

        var refused = add("Ann", "--role", "officer", "--password-file", file.toString());

        assertTrue(refused.err().startsWith("The password has fewer than 12 characters."), refused.err());
        assertFalse(list().out().contains("Ann"));
    }

    @Test
    void aTokenIsTheLastLineAlone() {
        add("Ann", "--role", "officer");

        var made = run("token", "add", "Ann", "--scope", "check,read", "--days", "7");

        assertTrue(lastLine(made).matches("sst_[\\w-]{43}"), made.out());
        var listed = run("token", "list");
        assertTrue(listed.out().contains("Ann: command line (check, read), until "), listed.out());
        String id = listed.out().replaceFirst("(?s) .*", "");
        assertEquals("The token is revoked.\n", run("token", "revoke", id).out());
        assertEquals("0 tokens.\n", run("token", "list").out());
        assertEquals(
                "There is no token '" + id + "'. 'token list' shows those there are.",
                run("token", "revoke", id).err().strip());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            --host 192.0.2.1                                          | The service cannot be reached at 192.0.2.1 without somebody who can sign in (safersheets user add) and encryption (--certificate and --key, or --public-url with --trusted-proxy); leave --host out to use it on this machine alone.
            --host 192.0.2.1 --public-url https://a.example           | The service cannot be reached at 192.0.2.1 without somebody who can sign in (safersheets user add) and encryption (--certificate and --key, or --public-url with --trusted-proxy); leave --host out to use it on this machine alone.
            --host 192.0.2.1 --public-url https://a.example --trusted-proxy 192.0.2.9 | The service cannot be reached at 192.0.2.1 without somebody who can sign in (safersheets user add); leave --host out to use it on this machine alone.
            --trusted-proxy proxy.example --session-idle 1 --port 70000 | 'proxy.example' is not the address of a proxy, such as 10.0.0.5; port 70000 is not between 0 and 65535; a session has to outlast two idle minutes at least
            """)
    void servesOthersOnlyWithASignInAndEncryption(String options, String why) {
        var words = new ArrayList<>(List.of("serve", "--data", folder.toString()));
        words.addAll(List.of(options.split(" ")));

        var refused = Commands.run(words.toArray(String[]::new));

        assertEquals(SaferSheets.COULD_NOT, refused.status());
        assertEquals(why, refused.err().strip());
    }

    private Ran add(String name, String... options) {
        var words = new ArrayList<>(List.of("user", "add", name, "--partnership", "Charnwood"));
        words.addAll(List.of(options));
        return run(words.toArray(String[]::new));
    }

    private Ran list() {
        return run("user", "list");
    }

    private Ran run(String... words) {
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", folder.toString()));
        return Commands.run(all.toArray(String[]::new));
    }

    private static String lastLine(Ran ran) {
        return ran.out().lines().reduce((first, last) -> last).orElseThrow();
    }
}
