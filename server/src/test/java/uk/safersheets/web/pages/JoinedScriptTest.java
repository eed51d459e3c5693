package uk.safersheets.web.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JoinedScriptTest {
    @Test
    void eachModuleRunsOnceAndBeforeWhoeverImportsIt() {
        var files = files(Map.of(
                "js/main.js",
                        "import { a, b as c } from './parts/a.js';\nimport {\n  d,\n} from './d.js';\nawait a(c, d);\n",
                "js/parts/a.js", "import { d } from '../d.js';\nexport async function a() {}\nexport const b = d;\n",
                "js/d.js", "/** @type {import('./parts/a.js')} */\nexport class d {}\nexport {};\n"));

        assertEquals("""
                // js/d.js
                const module0 = (() => {
                /** @type {import('./parts/a.js')} */
                class d {}

                return { d };
                })();
                // js/parts/a.js
                const module1 = (() => {
                const { d } = module0;
                async function a() {}
                const b = d;
                return { a, b };
                })();
                {
                const { a, b: c } = module1;
                const {
                  d,
                } = module0;
                await a(c, d);
                }
                """, new String(JoinedScript.of(files, "js/main.js"), UTF_8));
    }

    @Test
    void aModuleKnowsItsAddressStill() {
        var files = files(Map.of(
                "js/main.js", "import { at } from './parts/a.js';\n",
                "js/parts/a.js", "export const at = new URL('../x.js', import.meta.url);\n"));

        assertEquals(
                "const at = new URL('../x.js', new URL('./parts/a.js', import.meta.url).href);",
                new String(JoinedScript.of(files, "js/main.js"), UTF_8)
                        .lines()
                        .toList()
                        .get(2));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        import all from './a.js';       | js/main.js cannot be joined to the others for: import all from './a.js';
        import * as all from './a.js';  | js/main.js cannot be joined to the others for: import * as all from './a.js';
        import './a.js';                | js/main.js cannot be joined to the others for: import './a.js';
        export default 1;               | js/main.js cannot be joined to the others for: export default 1;
        export let a = 1;               | js/main.js cannot be joined to the others for: export let a = 1;
        const a = await import('./a.js'); | js/main.js cannot be joined to the others for: const a = await import('./a.js');
        import { a } from 'library';    | js/main.js cannot be joined to the others for: import { a } from 'library';
        import { a } from './no.js';    | there is no module js/no.js
        import { b } from './b.js';     | js/b.js imports itself: js/b.js, js/c.js
        """)
    void refusesWhatItCannotJoin(String line, String said) {
        var files = files(Map.of(
                "js/main.js", line + "\n",
                "js/a.js", "export const a = 1;\n",
                "js/b.js", "import { c } from './c.js';\nexport const b = c;\n",
                "js/c.js", "import { b } from './b.js';\nexport const c = b;\n"));

        var refused = assertThrows(IllegalStateException.class, () -> JoinedScript.of(files, "js/main.js"));

        assertEquals(said, refused.getMessage());
    }

    private static Map<String, byte[]> files(Map<String, String> texts) {
        var files = new TreeMap<String, byte[]>();
        texts.forEach((name, text) -> files.put(name, text.getBytes(UTF_8)));
        return files;
    }
}
