package io.github.dockerfilestages.project;

import io.github.dockerfilestages.project.builds.BuildTarget;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectBuildFile;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.syntax.Value.Certainty;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextRange;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A place where a build file, or one that it reads, reads a file that cannot be found by its name, and that may give
 * another value to the target of a build.
 *
 * @param range of the name
 */
public record UnknownSource(FilePath file, TextRange range) {
    /** What stands before a command that is in no block and in no function. */
    private static final Pattern BEFORE_PLAIN_COMMAND = Pattern.compile("\\S[^{]*");

    /** Those in the file with the target. */
    static Stream<UnknownSource> of(BuildTarget target, ProjectBuildFile file) {
        return in(file).filter(source -> !isAssignedLater(target.value(), source.range, file.text()));
    }

    /** All in a file. */
    static Stream<UnknownSource> in(ProjectBuildFile file) {
        return file.content().connections().sources().unknown().stream()
                .map(range -> new UnknownSource(file.path(), range));
    }

    /** Whether the value is assigned after the file was read. A function may read it at any time. */
    private static boolean isAssignedLater(Value value, TextRange source, SourceText text) {
        int line = text.line(text.lineAt(source.start())).start();
        return value.certainty() != Certainty.DEFAULT
                && source.start() < value.range().start()
                && BEFORE_PLAIN_COMMAND
                        .matcher(text.slice(new TextRange(line, source.start())))
                        .matches();
    }
}
