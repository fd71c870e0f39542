package io.github.dockerfilestages.ide.actions.fixes;

import io.github.dockerfilestages.ide.actions.changes.Change;
import io.github.dockerfilestages.ide.actions.changes.FixRequest;
import io.github.dockerfilestages.syntax.dockerfile.Flag;
import io.github.dockerfilestages.syntax.dockerfile.words.Word;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Takes the word after a {@code --from} without a value as its value. */
public final class JoinReference {
    /** A source and a destination must remain. */
    private static final int LEAST_ARGUMENTS = 3;

    /** White space and continuations, but no comments. */
    private static final Pattern GAP = Pattern.compile("[\\s\\\\`]*");

    private JoinReference() {}

    public static Optional<Change> find(FixRequest problem) {
        List<Word> arguments = problem.statement().arguments();
        return problem.flag()
                .filter(flag -> flag.name().equals("from") && isWithoutValue(flag))
                .filter(flag -> arguments.size() >= LEAST_ARGUMENTS)
                .flatMap(flag -> change(problem, flag, arguments.get(0)))
                .map(Change::preferred);
    }

    private static boolean isWithoutValue(Flag flag) {
        return flag.value().filter(value -> !value.value().isEmpty()).isEmpty();
    }

    /** Does not touch words in JSON form, or words with comments between them. */
    private static Optional<Change> change(FixRequest problem, Flag flag, Word word) {
        int gapStart = flag.range().end();
        int wordStart = word.range().start();
        boolean isNext = wordStart >= gapStart
                && GAP.matcher(problem.slice(new TextRange(gapStart, wordStart)))
                        .matches()
                && flag.nameRange().end() <= gapStart;
        if (!isNext) {
            return Optional.empty();
        }
        String value = word.value().startsWith("=") ? word.value().substring(1) : word.value();
        int nameEnd = flag.nameRange().end();
        var gap = new TextRange(nameEnd, wordStart);
        String equals = word.value().startsWith("=") ? "" : "=";
        return Optional.of(Change.of(
                "Change to '--from=" + value + "'",
                List.of(new TextEdit(problem.absolute(gap), equals)),
                problem.finding().instruction()));
    }
}
