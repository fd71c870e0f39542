package io.github.dockerfilestages.ide.actions.fixes;

import io.github.dockerfilestages.ide.actions.changes.Change;
import io.github.dockerfilestages.ide.actions.changes.FixRequest;
import io.github.dockerfilestages.ide.actions.changes.StageBlock;
import io.github.dockerfilestages.stages.GlobalArguments.ArgumentDeclaration;
import io.github.dockerfilestages.stages.StageInstruction;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.syntax.dockerfile.Keyword;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Moves the default of an ARG above the first FROM, where a FROM can use it. The ARG itself stays without a default, so
 * that its stage still has the value.
 */
public final class MoveArgument {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private MoveArgument() {}

    public static Optional<Change> find(FixRequest problem) {
        Matcher name = NAME.matcher(problem.slice(problem.finding().range()));
        return name.find()
                ? problem.table()
                        .lateDeclaration(name.group())
                        .filter(late -> late.word().value().indexOf('$') < 0)
                        .filter(late -> !isInheritedElsewhere(problem.model(), name.group(), late))
                        .map(late -> change(problem, name.group(), late))
                : Optional.empty();
    }

    /** Whether another stage declares it without a default, and would then get this one. */
    private static boolean isInheritedElsewhere(StageModel model, String name, ArgumentDeclaration late) {
        List<StageInstruction> instructions = model.table().instructions();
        return IntStream.range(0, instructions.size())
                .filter(index -> index != late.instruction())
                .mapToObj(index -> instructions.get(index).statement())
                .filter(statement -> statement.keyword() == Keyword.ARG)
                .flatMap(statement -> statement.arguments().stream())
                .anyMatch(word -> word.value().equals(name));
    }

    private static Change change(FixRequest problem, String name, ArgumentDeclaration late) {
        StageModel model = problem.model();
        TextRange written = model.absolute(late.instruction(), late.word().range());
        var edits = new ArrayList<TextEdit>();
        edits.add(new StageBlock(model, model.table().stage(0))
                .insertArguments(List.of(model.text().slice(written))));
        if (!late.word().value().equals(name)) {
            edits.add(new TextEdit(written, name));
        }
        return Change.of(
                        "Move ARG '" + name + "' above the first FROM",
                        List.copyOf(edits),
                        problem.finding().instruction())
                .declaring(1)
                .preferred();
    }
}
