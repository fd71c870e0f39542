package io.github.dockerfilestages.ide.symbols;

import io.github.dockerfilestages.text.TextRange;

/**
 * A way from a place in a build file to one in any file.
 *
 * @param origin what was clicked: the value without its quotes
 * @param selection where the caret goes: the name there
 * @param target all of what is there
 */
public record FileLink(TextRange origin, FileLocation selection, FileLocation target) {}
