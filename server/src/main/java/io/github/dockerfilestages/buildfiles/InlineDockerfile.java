package io.github.dockerfilestages.buildfiles;

/**
 * A Dockerfile written inside a build file.
 *
 * @param text what BuildKit reads: indentation, quotes and escapes of the build file removed
 * @param offsets for each character of the text the offset in the build file, and one more for its end; non-decreasing
 * @param isVerbatim whether an edit of the text can be written at its offsets as it is, line by line
 */
public record InlineDockerfile(String text, OffsetMap offsets, boolean isVerbatim) {}
