package io.github.dockerfilestages.syntax.dockerfile;

import io.github.dockerfilestages.syntax.dockerfile.words.JsonStrings;
import io.github.dockerfilestages.syntax.dockerfile.words.LogicalLine;
import io.github.dockerfilestages.syntax.dockerfile.words.Whitespace;
import io.github.dockerfilestages.syntax.dockerfile.words.Word;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Parses the logical line of an instruction: BuildKit's {@code splitCommand}, and the line parsers of the instructions
 * that can name stages.
 */
final class StatementReader {
    /**
     * The result for most instructions: the keyword, and nothing else that concerns stages. All of them share one
     * object.
     */
    private static final Map<Keyword, Statement> BARE = Stream.of(Keyword.values())
            .collect(Collectors.toUnmodifiableMap(Function.identity(), StatementReader::bare));

    private final LogicalLine line;
    private final String text;
    private final char escape;
    private final int first;
    private final int end;
    private boolean isJson;
    private boolean announcesHeredocs;

    StatementReader(LogicalLine line, char escape) {
        this.line = line;
        this.text = line.text();
        this.escape = escape;
        this.end = Whitespace.trimEnd(text, 0, text.length());
        this.first = Whitespace.skipSpaces(text, 0, end);
    }

    Statement read() {
        return read(first, escape);
    }

    /** After {@link #read}: whether the instruction, or its trigger, may have heredocs. */
    boolean takesHeredocs() {
        return announcesHeredocs && text.contains("<<");
    }

    /**
     * Reads the instruction at {@code start}. It reads the trigger of an ONBUILD, but not an ONBUILD inside an ONBUILD.
     */
    private Statement read(int start, char escape) {
        int wordEnd = Whitespace.skipWord(text, start, end);
        Word word = line.word(start, wordEnd);
        Keyword keyword = Keyword.of(word.value());
        var flagReader = new FlagReader(line, Whitespace.skipSeparators(text, wordEnd, end), end, escape);
        List<Flag> flags = List.copyOf(flagReader.read());
        int rest = Math.min(flagReader.end(), end);
        if (keyword == Keyword.ONBUILD && rest < end && start == first) {
            Statement trigger = trigger(Whitespace.skipSpaces(text, rest, end));
            return new Statement(keyword, word, flags, List.of(), Optional.of(trigger), true);
        }
        List<Word> arguments = arguments(keyword, rest, escape);
        announcesHeredocs = keyword.takesHeredocs() && !isJson;
        boolean isBare = flags.isEmpty() && arguments.isEmpty() && word.range().start() == 0;
        return isBare && word.value().equals(keyword.name())
                ? Objects.requireNonNull(BARE.get(keyword))
                : statement(keyword, word, flags, arguments);
    }

    /**
     * BuildKit reads a trigger twice: first as a part of the line, which decides about heredocs, and again in the build
     * of the stage that inherits it, where no directive sets the escape character.
     */
    private Statement trigger(int start) {
        Statement written = read(start, escape);
        if (escape == Directives.DEFAULT_ESCAPE) {
            return written;
        }
        boolean announced = announcesHeredocs;
        Statement inherited = read(start, Directives.DEFAULT_ESCAPE);
        announcesHeredocs = announced;
        return inherited;
    }

    private static Statement bare(Keyword keyword) {
        var word = new Word(keyword.name(), new TextRange(0, keyword.name().length()));
        return statement(keyword, word, List.of(), List.of());
    }

    private static Statement statement(Keyword keyword, Word word, List<Flag> flags, List<Word> arguments) {
        boolean isAccepted = FlagRules.accepts(keyword, flags, arguments);
        return new Statement(keyword, word, flags, arguments, Optional.empty(), isAccepted);
    }

    private List<Word> arguments(Keyword keyword, int from, char escape) {
        return switch (keyword) {
            case FROM -> words(from);
            case ARG -> quotedWords(line, Whitespace.skipSpaces(text, from, end), end, escape);
            case COPY, ADD -> json(from).orElseGet(() -> words(from));
            case RUN -> {
                json(from);
                yield List.of();
            }
            default -> List.of();
        };
    }

    private Optional<List<Word>> json(int from) {
        Optional<List<Word>> strings = JsonStrings.read(line, Whitespace.skipSpaces(text, from, end));
        isJson = strings.isPresent();
        return strings;
    }

    /** BuildKit's {@code parseStringsWhitespaceDelimited}: quotes have no meaning. */
    private List<Word> words(int from) {
        var words = new ArrayList<Word>();
        int at = Whitespace.skipSpaces(text, from, end);
        while (at < end) {
            int wordEnd = Whitespace.skipWord(text, at, end);
            words.add(line.word(at, wordEnd));
            at = Whitespace.skipSeparators(text, wordEnd, end);
        }
        return List.copyOf(words);
    }

    /** BuildKit's {@code parseWords}: white space inside quotes does not separate; quotes and escapes are kept. */
    static List<Word> quotedWords(LogicalLine line, int from, int end, char escape) {
        var words = new ArrayList<Word>();
        int at = from;
        while (at < end) {
            int wordEnd = endOfQuotedWord(line.text(), at, end, escape);
            words.add(line.word(at, wordEnd));
            at = Whitespace.skipSpaces(line.text(), wordEnd, end);
        }
        return List.copyOf(words);
    }

    private static int endOfQuotedWord(String text, int from, int end, char escape) {
        char quote = 0;
        int at = from;
        while (at < end && (quote != 0 || !Whitespace.isSpace(text.charAt(at)))) {
            char c = text.charAt(at);
            if (c == escape && quote != '\'') {
                at++;
            } else if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            }
            at++;
        }
        return Math.min(at, end);
    }
}
