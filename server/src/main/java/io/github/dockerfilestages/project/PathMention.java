package io.github.dockerfilestages.project;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.syntax.Value;
import java.util.Optional;

/**
 * A place in a build file that names a path: that of a Dockerfile, or of the folder that a build has as its context.
 *
 * @param target what it names
 * @param isSure whether that is certain: not when a command may run in another folder
 */
public record PathMention(FilePath file, Build.BuildKind kind, Value value, FilePath target, boolean isSure) {

    /** The folder that the path is relative to; absent when the value is no relative path that ends in the target's. */
    public Optional<FilePath> base() {
        String written = FilePath.of("/" + value.text()).value();
        boolean isRelative = !value.text().startsWith("/") && target.value().endsWith(written);
        return isRelative
                ? Optional.of(
                        new FilePath(target.value().substring(0, target.value().length() - written.length())))
                : Optional.empty();
    }
}
