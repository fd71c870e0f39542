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
 * One reading of a YAML text, up to its end or to where it is broken. The library is asked for events alone: it creates no
 * objects and follows no alias.
 *
 * @param documents the last one as far as it could be read
 * @param brokenAt a place in the line without which there is hope to read further
 */
record YamlReading(Tree documents, Optional<SyntaxProblem> problem, OptionalInt brokenAt) {
    private static final char REPLACEMENT = '\uFFFD';
    private static final char NEXT_LINE = '\u0085';
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            // Of a word that is longer, the library copies all that it has with every buffer that it fills.
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
            return broken(builder, new SyntaxProblem(e.getProblem(), offset(e.getProblemMark())), culprit(e, tokens));
        } catch (RuntimeException e) {
            // The library lets some of the JDK's exceptions through, as for the escape "\UFFFFFFFF".
            int offset = characters.getIndex();
            return broken(builder, new SyntaxProblem("not readable as YAML", offset), offset);
        }
    }

    private static YamlReading broken(YamlTreeBuilder builder, SyntaxProblem problem, int culprit) {
        return new YamlReading(builder.finish(), Optional.of(problem), OptionalInt.of(culprit));
    }

    /**
     * The text as the library takes it: with one character in place of each that it refuses, and of each half of those
     * outside of the basic plane. So its offsets, which count code points, are ours.
     */
    static String printable(String text) {
        char[] printable = text.toCharArray();
        for (int at = 0; at < printable.length; at++) {
            // The library takes it for a line end here and for none there; YAML 1.2 knows it as none.
            if (!StreamReader.isPrintable(printable[at]) || printable[at] == NEXT_LINE) {
                printable[at] = REPLACEMENT;
            }
        }
        return new String(printable);
    }

    /**
     * Where the fault lies: where the broken thing started if the scanner says so; if a scalar over several lines ends on
     * the line that does not fit, where that one started, as it lacks its quote; else where reading stopped.
     */
    private static int culprit(MarkedYamlEngineException e, YamlTokens tokens) {
        boolean isCollectionOfLines =
                e instanceof ParserException && !String.valueOf(e.getContext()).contains("flow");
        if (e.getContextMark().isPresent() && !isCollectionOfLines) {
            return offset(e.getContextMark());
        }
        int line = e.getProblemMark().map(Mark::getLine).orElse(0);
        return tokens.scalarFromAbove(line).orElse(offset(e.getProblemMark()));
    }

    private static int offset(Optional<Mark> mark) {
        return mark.map(Mark::getIndex).orElse(0);
    }
}
