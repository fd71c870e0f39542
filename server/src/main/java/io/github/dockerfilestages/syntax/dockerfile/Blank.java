package io.github.dockerfilestages.syntax.dockerfile;

/** A line of white space between instructions. */
public record Blank(int length) implements Element {}
