package io.github.dockerfilestages.ide.navigation;

import io.github.dockerfilestages.ide.symbols.Link;
import io.github.dockerfilestages.stages.Base;
import io.github.dockerfilestages.stages.GlobalArguments;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.syntax.dockerfile.Mention.ReferenceKind;
import io.github.dockerfilestages.syntax.dockerfile.words.ShellWord.ShellWordPart;
import io.github.dockerfilestages.syntax.dockerfile.words.ShellWord.VariablePart;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Go to declaration: from a variable in a base to the ARG that declares it; otherwise the same as {@link Definition}.
 */
public final class Declaration {
    private Declaration() {}

    public static Optional<Link> find(StageModel model, int offset, Set<String> officialImages) {
        return model.referenceAt(offset)
                .filter(reference -> reference.site() == ReferenceKind.FROM)
                .flatMap(reference -> argument(model, reference, offset))
                .or(() -> Definition.find(model, offset, officialImages));
    }

    private static Optional<Link> argument(StageModel model, Reference reference, int offset) {
        Base base = model.table().stage(reference.stage()).base().orElseThrow();
        int start = model.absolute(reference.instruction(), base.word().range()).start();
        return variableAt(base.shellWord().parts(), offset - start)
                .filter(variable -> base.word().isVerbatim())
                .or(() -> base.shellWord().soleVariable())
                .flatMap(variable -> declarationOf(model, variable))
                .map(declaration -> link(model, model.range(reference), declaration));
    }

    /** The innermost variable at an offset of the word: {@code ${A:-$B}} holds two. */
    private static Optional<VariablePart> variableAt(List<ShellWordPart> parts, int offset) {
        return parts.stream()
                .filter(part -> part.range().touches(offset))
                .flatMap(part -> part instanceof VariablePart variable ? Stream.of(variable) : Stream.empty())
                .findFirst()
                .map(variable -> variableAt(variable.operand(), offset)
                        .or(() -> variableAt(variable.replacement(), offset))
                        .orElse(variable));
    }

    private static Optional<GlobalArguments.ArgumentDeclaration> declarationOf(
            StageModel model, VariablePart variable) {
        return Optional.ofNullable(model.table().arguments().declarations().get(variable.name()));
    }

    private static Link link(StageModel model, TextRange origin, GlobalArguments.ArgumentDeclaration declaration) {
        int instruction = declaration.instruction();
        String argument = declaration.word().value();
        int equals = argument.indexOf('=');
        var name = new TextRange(0, equals < 0 ? argument.length() : equals);
        return new Link(
                origin,
                model.absolute(instruction, declaration.word().rangeOf(name)),
                model.instructionRange(model.elementOf(instruction)));
    }
}
