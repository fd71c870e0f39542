package io.github.dockerfilestages.project;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.buildfiles.BuildArgument;
import io.github.dockerfilestages.buildfiles.NamedContext;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.syntax.Value.Certainty;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A build and its file. Two are equal when they are the same build of one file.
 *
 * @param texts the texts to which the offsets of its values refer
 * @param folder to which its paths are relative
 */
record GroupedBuild(ProjectBuildFile file, Build build, JoinedTexts texts, FilePath folder) {

    @Override
    @SuppressWarnings("ReferenceEquality") // a file can contain equal builds
    public boolean equals(Object other) {
        return other instanceof GroupedBuild part
                && build == part.build
                && file.path().equals(part.file.path())
                && folder.equals(part.folder);
    }

    @Override
    public int hashCode() {
        return Objects.hash(file.path(), build.name());
    }

    Sourced sourced(Value value) {
        JoinedTexts.Placed placed = texts.placed(value);
        return new Sourced(placed.file(), placed.value(), folder);
    }

    /** A context; if another file gives a part of it, it is not known. */
    ContextDeclaration declaration(NamedContext context) {
        boolean isOwn = texts.isOwn(context.name()) && texts.isOwn(context.source());
        Value unknown = new Value("", TextRange.at(0), Certainty.UNKNOWN);
        return new ContextDeclaration(file.path(), isOwn ? context : NamedContext.unknown(unknown));
    }

    /** Its arguments, with the files that contain their values. */
    List<SourcedArgument> arguments() {
        return build.arguments().stream()
                .map(argument -> argument.value()
                        .map(texts::placed)
                        .map(placed -> new SourcedArgument(
                                placed.file(), new BuildArgument(argument.name(), Optional.of(placed.value()))))
                        .orElse(new SourcedArgument(file.path(), argument)))
                .toList();
    }

    /** An argument and the file that contains its value. */
    record SourcedArgument(FilePath file, BuildArgument argument) {}

    /**
     * A value and the file that contains it, which may differ from the file of the build that has the value.
     *
     * @param folder to which a path is relative
     */
    record Sourced(FilePath file, Value value, FilePath folder) {}
}
