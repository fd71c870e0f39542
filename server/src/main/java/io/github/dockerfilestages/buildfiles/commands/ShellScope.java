package io.github.dockerfilestages.buildfiles.commands;

import io.github.dockerfilestages.syntax.shell.ShellText;
import io.github.dockerfilestages.syntax.shell.ShellVariables;
import java.util.List;

/**
 * Texts of one file whose commands have the same variables.
 *
 * @param given the variables that get their values in another way than by the commands; these may also assign them
 */
public record ShellScope(List<ShellText> texts, ShellVariables given) {}
