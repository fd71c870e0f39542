package io.github.dockerfilestages.project;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.syntax.Value;
import java.util.Optional;

/**
 * A value in a build file that is a path: of a Dockerfile, or of the context folder of a build.
 *
 * @param target the path that it names
 * @param isSure whether that is certain: false if a command may run in another folder
 */
public record PathMention(FilePath file, Build.BuildKind kind, Value value, FilePath target, boolean isSure) {

    /**
     * The folder to which the path is relative; absent if the value is not a relative path at the end of the target.
     */
    public Optional<FilePath> base() {
        String written = FilePath.of("/" + value.text()).value();
        boolean isRelative = !value.text().startsWith("/") && target.value().endsWith(written);
        return isRelative
                ? Optional.of(
                        new FilePath(target.value().substring(0, target.value().length() - written.length())))
                : Optional.empty();
    }
}
