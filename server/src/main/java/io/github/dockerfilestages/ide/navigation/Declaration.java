package io.github.dockerfilestages.ide.navigation;

import io.github.dockerfilestages.ide.symbols.FileLink;
import io.github.dockerfilestages.ide.symbols.FileLocation;
import io.github.dockerfilestages.ide.symbols.FilePosition;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
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

    public static List<FileLink> find(FilePosition cursor, Set<String> officialImages) {
        return cursor.dockerfile()
                .flatMap(dockerfile -> argument(dockerfile, dockerfile.toText(cursor.offset())))
                .map(List::of)
                .orElseGet(() -> Definition.find(cursor, officialImages));
    }

    private static Optional<FileLink> argument(ProjectDockerfile dockerfile, int offset) {
        StageModel model = dockerfile.model();
        return model.referenceAt(offset)
                .filter(reference -> reference.kind() == ReferenceKind.FROM)
                .flatMap(reference -> variable(model, reference, offset)
                        .flatMap(variable -> declarationOf(model, variable))
                        .map(declaration -> link(dockerfile, model.range(reference), declaration)));
    }

    private static Optional<VariablePart> variable(StageModel model, Reference reference, int offset) {
        Base base = model.table().stage(reference.stage()).base().orElseThrow();
        int start = model.absolute(reference.instruction(), base.word().range()).start();
        return variableAt(base.shellWord().parts(), offset - start)
                .filter(variable -> base.word().isVerbatim())
                .or(() -> base.shellWord().soleVariable());
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

    private static FileLink link(
            ProjectDockerfile dockerfile, TextRange origin, GlobalArguments.ArgumentDeclaration declaration) {
        StageModel model = dockerfile.model();
        int instruction = declaration.instruction();
        String argument = declaration.word().value();
        int equals = argument.indexOf('=');
        var name = new TextRange(0, equals < 0 ? argument.length() : equals);
        return new FileLink(
                dockerfile.toFile(origin),
                FileLocation.in(
                        dockerfile,
                        model.absolute(instruction, declaration.word().rangeOf(name))),
                FileLocation.in(dockerfile, model.instructionRange(model.elementOf(instruction))));
    }
}
