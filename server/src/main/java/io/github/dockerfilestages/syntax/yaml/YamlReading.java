package io.github.dockerfilestages.syntax.yaml;

import io.github.dockerfilestages.syntax.ParsedTree.SyntaxProblem;
import io.github.dockerfilestages.syntax.Tree;
import java.util.Optional;
import java.util.OptionalInt;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.ScannerImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * One pass over a YAML text, up to its end or to the first syntax error. The library only delivers events: it creates
 * no objects and follows no alias.
 *
 * @param documents the documents; the last one as far as it could be read
 * @param brokenAt an offset in the line that should be removed before the text is read again
 */
record YamlReading(Tree documents, Optional<SyntaxProblem> problem, OptionalInt brokenAt) {
    private static final char REPLACEMENT = '\uFFFD';
    private static final char NEXT_LINE = '\u0085';
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            // The library copies the start of a long token each time it fills a buffer; with large buffers it does so
            // less often.
            .setBufferSize(16 * 1024)
            .setCodePointLimit(Integer.MAX_VALUE)
            .setVersionFunction(version -> version)
            .build();

    static YamlReading of(String text) {
        var characters = new StreamReader(SETTINGS, printable(text));
        var tokens = new YamlTokens(new ScannerImpl(SETTINGS, characters));
        var events = new ParserImpl(SETTINGS, tokens);
        var builder = new YamlTreeBuilder(text);
        try {
            while (!builder.isFull() && events.hasNext()) {
                builder.take(events.next(), tokens);
            }
            return new YamlReading(builder.finish(), builder.problem(), OptionalInt.empty());
        } catch (MarkedYamlEngineException e) {
            return broken(
                    builder,
                    new SyntaxProblem(e.getProblem(), YamlTokens.offset(e.getProblemMark())),
                    culprit(e, tokens));
        } catch (RuntimeException e) {
            // The library does not catch some exceptions of the JDK, for example for the escape "\UFFFFFFFF".
            int offset = characters.getIndex();
            return broken(builder, new SyntaxProblem("not readable as YAML", offset), offset);
        }
    }

    private static YamlReading broken(YamlTreeBuilder builder, SyntaxProblem problem, int culprit) {
        return new YamlReading(builder.finish(), Optional.of(problem), OptionalInt.of(culprit));
    }

    /**
     * The text as passed to the library: one replacement character for each character that the library rejects, and for
     * each half of a surrogate pair. So the library's offsets, which count code points, equal ours.
     */
    static String printable(String text) {
        char[] printable = text.toCharArray();
        for (int at = 0; at < printable.length; at++) {
            // The library treats this character as a line end in some contexts only; YAML 1.2 never does.
            if (!StreamReader.isPrintable(printable[at]) || printable[at] == NEXT_LINE) {
                printable[at] = REPLACEMENT;
            }
        }
        return new String(printable);
    }

    /**
     * The offset of the line to blame. If the scanner says where the broken construct started, that is it. If a scalar
     * of several lines ends on the line of the error, it is where that scalar started, as its closing quote is missing.
     * Otherwise it is where reading stopped.
     */
    private static int culprit(MarkedYamlEngineException e, YamlTokens tokens) {
        boolean isCollectionOfLines =
                e instanceof ParserException && !String.valueOf(e.getContext()).contains("flow");
        if (e.getContextMark().isPresent() && !isCollectionOfLines) {
            return YamlTokens.offset(e.getContextMark());
        }
        int line = e.getProblemMark().map(Mark::getLine).orElse(0);
        return tokens.scalarFromAbove(line).orElse(YamlTokens.offset(e.getProblemMark()));
    }
}
