package io.github.dockerfilestages.syntax.dockerfile;

/**
 * One of the things that a Dockerfile is a flat list of. Elements tile the text: each starts where the one before ends.
 */
public sealed interface Element permits Instruction, Comment, Blank {

    /** How many characters of the text this element takes, line end included. */
    int length();
}
