package io.github.dockerfilestages.syntax.dockerfile;

import io.github.dockerfilestages.text.TextRange;

/**
 * An element of the flat list that a Dockerfile consists of. Elements cover the text: each starts where the previous
 * one ends.
 */
public sealed interface Element permits Instruction, Element.Comment, Element.Blank {

    /** The number of characters of this element, line end included. */
    int length();

    /**
     * A comment line between instructions.
     *
     * @param text the text of the comment as BuildKit reads it: the line without its first character, trimmed. The text
     *     of an indented comment therefore keeps its {@code #}, and such a comment names neither rules nor stages.
     * @param textRange the range of that text, relative to the start of the line
     * @param isDirective whether it is a parser directive, which does not count as the comment of an instruction
     */
    record Comment(int length, String text, TextRange textRange, boolean isDirective) implements Element {}

    /** A line of white space between instructions. */
    record Blank(int length) implements Element {}
}
