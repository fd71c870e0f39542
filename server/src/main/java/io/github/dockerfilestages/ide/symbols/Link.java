package io.github.dockerfilestages.ide.symbols;

import io.github.dockerfilestages.text.TextRange;

/**
 * A way from one place to another in the same text.
 *
 * @param origin what was clicked: the value without its quotes
 * @param selection where the caret goes: the name there
 * @param target all of what is there
 */
public record Link(TextRange origin, TextRange selection, TextRange target) {}
