package io.github.dockerfilestages.syntax.dockerfile;

import io.github.dockerfilestages.text.TextRange;

/**
 * A comment line between instructions.
 *
 * @param text what BuildKit takes for the comment's text: the line without its first character, trimmed. An indented
 *     comment therefore keeps its {@code #}, and names neither rules nor stages.
 * @param textRange where that text stands, relative to the start of the line
 * @param isDirective whether it is a parser directive, which no instruction takes for a comment of its own
 */
public record Comment(int length, String text, TextRange textRange, boolean isDirective) implements Element {}
