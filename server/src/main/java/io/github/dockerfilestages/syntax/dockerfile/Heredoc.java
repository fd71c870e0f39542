package io.github.dockerfilestages.syntax.dockerfile;

import io.github.dockerfilestages.text.TextRange;

/**
 * A heredoc of an instruction.
 *
 * @param name the terminator, without quotes
 * @param body the lines between the instruction and the terminator line, relative to the instruction's start
 */
public record Heredoc(String name, TextRange body) {}
