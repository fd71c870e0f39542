package io.github.dockerfilestages.syntax.dockerfile;

import io.github.dockerfilestages.text.TextRange;

/**
 * A comment line between instructions.
 *
 * @param text the text of the comment as BuildKit reads it: the line without its first character, trimmed. The text of
 *     an indented comment therefore keeps its {@code #}, and such a comment names neither rules nor stages.
 * @param textRange the range of that text, relative to the start of the line
 * @param isDirective whether it is a parser directive, which does not count as the comment of an instruction
 */
public record Comment(int length, String text, TextRange textRange, boolean isDirective) implements Element {}
