package io.github.dockerfilestages.syntax.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.syntax.Tree;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.ScannerImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

class YamlScalarTest {
    /** Tokens of YAML; joined at random, they form a valid text often enough. */
    private static final List<String> PIECES = List.of(("a·b·bu·\n·\n·\n· ·  ·   ·\t·\r\n·\r·: ·:·- ·? ·#· # c\n"
                    + "·'·''·\"·\\·\\n·\\\"·\\x41·\\u0042·\\U0001F600·\\ ·\\\n·|·>·|-·>+·|2·>1-·|+\n·>\n·|\n  ·[·]·{·}·, "
                    + "·&x ·*x·!t ·!!str ·---\n·...\n·k: ·\nk: ·\n  k: ·\n- ·\n  - ·\n  ·\n\n·\uFEFF·é·%·@·~·null")
            .split("·", -1));

    /**
     * The library returns the value of a scalar, we the offset of each of its characters; so our value must equal the
     * library's.
     */
    @Test
    void aScalarMeansWhatTheLibrarySaysWhateverTheText() {
        int compared = 0;
        for (int seed = 0; seed < 8_000; seed++) {
            compared += compare(randomText(new Random(seed)));
        }
        assertTrue(compared > 4_000, "too few of the texts are sound to tell anything: " + compared);
    }

    @Test
    void anyPartOfAScalarCanBeReplacedInTheFile() {
        for (int seed = 0; seed < 1_500; seed++) {
            var random = new Random(seed);
            String text = randomScalar(random);
            Tree.Text scalar = scalar(text);
            for (int part = 0; part < 5; part++) {
                replacePart(random, text, scalar);
            }
        }
    }

    private static void replacePart(Random random, String text, Tree.Text scalar) {
        String value = scalar.text();
        int start = value.offsetByCodePoints(0, random.nextInt(value.codePointCount(0, value.length())));
        int end = start;
        // Keep line ends: otherwise the indentation of the next line would be left over.
        while (end < value.length() && value.charAt(end) != '\n' && (end == start || random.nextInt(4) > 0)) {
            end = value.offsetByCodePoints(end, 1);
        }
        if (end > start) {
            String edited = new TextEdit(scalar.offsets().toFile(new TextRange(start, end)), "zz9").apply(text);
            assertEquals(
                    value.substring(0, start) + "zz9" + value.substring(end),
                    scalar(edited).text(),
                    () -> text + "\n-- was edited to --\n" + edited);
        }
    }

    /** The value of {@code key} in a text; before it comes something of which the library counts fewer characters. */
    private static Tree.Text scalar(String text) {
        Tree document = YamlReader.read(SourceText.of(text)).tree().items().get(0);
        return document.field("list")
                .orElseThrow()
                .items()
                .get(1)
                .field("key")
                .flatMap(Tree::asText)
                .orElseThrow();
    }

    private static String randomScalar(Random random) {
        String lineEnd = random.nextBoolean() ? "\n" : "\r\n";
        String scalar = switch (random.nextInt(5)) {
            case 0 -> words(random, List.of("a", "build", "x:y", "é", "😀", "#b", "'", "\"", "\\"), "\n      ");
            case 1 -> "'" + words(random, List.of("a", "''", "😀", "\"", "\\", "# b", "c: d"), "\n\n   ") + "'";
            case 2 -> '"' + words(random, ESCAPES, "\n    ") + '"';
            case 3 ->
                "|" + List.of("", "-", "+").get(random.nextInt(3)) + " # why\n      "
                        + words(random, List.of("a", "  b", "😀", "'", "\"", "# c"), "\n      ") + "\n";
            default -> ">-\n      " + words(random, List.of("a", "b c", "😀", "'"), "\n      ") + "\n\n";
        };
        String anchor = List.of("", "&a ", "!!str &b\n      ", "&c !t ").get(random.nextInt(4));
        String start = "\uFEFF😀: \"😀\"\nlist:\n  - 😀\n  - key: " + anchor;
        return (start + scalar + "\n    next: 1\n").replace("\n", lineEnd);
    }

    private static final List<String> ESCAPES =
            List.of("a", "\\x62", "\\\"", "'", "\\u00E9", "\\U0001F600", "😀", "\\t", "c\\\n      d", "\\ ", "#");

    /** Starts and ends with a letter, which never has a special meaning. */
    private static String words(Random random, List<String> words, String fold) {
        var text = new StringBuilder("w");
        int length = random.nextInt(6);
        for (int word = 0; word < length; word++) {
            text.append(List.of("", "", " ", fold).get(random.nextInt(4))).append("w");
            text.append(words.get(random.nextInt(words.size()))).append('w');
        }
        return text.toString();
    }

    private static String randomText(Random random) {
        var text = new StringBuilder();
        int length = 1 + random.nextInt(20);
        for (int piece = 0; piece < length; piece++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    /** Compares the scalars before the first problem, and returns their number. */
    private static int compare(String text) {
        var settings = LoadSettings.builder().build();
        var tokens = new YamlTokens(new ScannerImpl(settings, new StreamReader(settings, text)));
        var events = new ParserImpl(settings, tokens);
        int compared = 0;
        try {
            while (events.hasNext()) {
                if (events.next() instanceof ScalarEvent scalar) {
                    assertEquals(visible(scalar.getValue()), visible(ours(text, tokens)), () -> visible(text));
                    compared++;
                }
            }
        } catch (YamlEngineException e) {
            // The text is valid up to here.
        }
        return compared;
    }

    /** A missing value reads as nothing; for a null, the library returns the word. */
    private static String ours(String text, YamlTokens tokens) {
        return tokens.takeScalar()
                .map(token -> YamlScalar.read(text, token, tokens.indentation()))
                .map(tree ->
                        tree.asText().map(Tree.Text::text).orElse(tree.range().of(text)))
                .orElse("");
    }

    private static String visible(String text) {
        return text.replace("\r", "<CR>").replace("\n", "<LF>\n").replace("\t", "<TAB>");
    }
}
