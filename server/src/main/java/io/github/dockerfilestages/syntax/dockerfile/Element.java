package io.github.dockerfilestages.syntax.dockerfile;

/**
 * An element of the flat list that a Dockerfile consists of. Elements cover the text: each starts where the previous
 * one ends.
 */
public sealed interface Element permits Instruction, Comment, Blank {

    /** The number of characters of this element, line end included. */
    int length();
}
