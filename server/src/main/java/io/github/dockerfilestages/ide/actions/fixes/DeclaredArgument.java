package io.github.dockerfilestages.ide.actions.fixes;

import io.github.dockerfilestages.ide.actions.changes.Change;
import io.github.dockerfilestages.ide.actions.changes.FixRequest;
import io.github.dockerfilestages.ide.wording.Suggestion;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replaces a mistyped variable with the name of a similar ARG. */
public final class DeclaredArgument {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{?([A-Za-z_][A-Za-z0-9_]*)");

    private DeclaredArgument() {}

    public static Optional<Change> find(FixRequest problem) {
        Matcher variable = VARIABLE.matcher(problem.slice(problem.finding().range()));
        return variable.lookingAt()
                ? Suggestion.word(variable.group(1), problem.table().arguments().names())
                        .map(name -> change(problem, variable.start(1), variable.end(1), name))
                : Optional.empty();
    }

    private static Change change(FixRequest problem, int from, int to, String name) {
        var written = new TextRange(from, to).shift(problem.finding().range().start());
        return Change.of(
                        "Change to '" + name + "'",
                        List.of(new TextEdit(problem.absolute(written), name)),
                        problem.finding().instruction())
                .preferred();
    }
}
