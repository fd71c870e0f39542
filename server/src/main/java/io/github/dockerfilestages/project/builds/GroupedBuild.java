package io.github.dockerfilestages.project.builds;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.buildfiles.BuildArgument;
import io.github.dockerfilestages.buildfiles.NamedContext;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectBuildFile;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.syntax.Value.Certainty;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
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

    /** The same build with one parent. */
    GroupedBuild of(Value parent) {
        return new GroupedBuild(file, build.with(List.of(parent)), texts, folder);
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

    /**
     * Texts of several files, counted as one: the offsets in a text start after the end of the one before. So a value of
     * one file can have pieces from others.
     */
    static final class JoinedTexts {
        private final List<ProjectBuildFile> files = new ArrayList<>();
        private final List<Integer> starts = new ArrayList<>();
        private int end;

        /** The text of one file, which is the first. */
        JoinedTexts(ProjectBuildFile first) {
            startOf(first);
        }

        /** A value of some file, with its offsets in all texts; adds the text of the file if it is not among them. */
        Value joined(ProjectBuildFile file, Value value) {
            return value.shifted(startOf(file));
        }

        /** Whether all of a value is in the first text. */
        boolean isOwn(Value value) {
            return indexOf(value) == 0 && value.pieces().stream().allMatch(piece -> indexOf(piece) == 0);
        }

        /**
         * A value of one file, with its offsets there.
         *
         * @param value its pieces that are in other files are {@link Certainty#ELSEWHERE}
         */
        record Placed(FilePath file, Value value) {}

        /**
         * The place of a value. One that is composed is where its only piece from another file than that of the template is,
         * if there is exactly one: this piece is what differs between the uses of the template.
         */
        Placed placed(Value value) {
            int home = indexOf(value);
            List<Value> others = value.pieces().stream()
                    .filter(piece -> indexOf(piece) != home)
                    .toList();
            if (others.size() == 1) {
                Value other = others.get(0);
                return placed(indexOf(other), value, other.range());
            }
            return placed(home, value, value.range());
        }

        private Placed placed(int index, Value value, TextRange range) {
            List<Value> pieces = value.pieces().stream()
                    .map(piece -> indexOf(piece) == index ? piece : new Value(piece.text(), range, Certainty.ELSEWHERE))
                    .toList();
            var marked = new Value(value.text(), range, value.certainty(), pieces);
            return new Placed(files.get(index).path(), marked.shifted(-starts.get(index)));
        }

        private int indexOf(Value value) {
            int index = starts.size() - 1;
            while (starts.get(index) > value.range().start()) {
                index--;
            }
            return index;
        }

        /** The offset of the text of a file; adds the text if it is not among them. */
        int startOf(ProjectBuildFile file) {
            for (int index = 0; index < files.size(); index++) {
                if (files.get(index).path().equals(file.path())) {
                    return starts.get(index);
                }
            }
            files.add(file);
            starts.add(end);
            int start = end;
            end += file.text().length() + 1;
            return start;
        }
    }
}
