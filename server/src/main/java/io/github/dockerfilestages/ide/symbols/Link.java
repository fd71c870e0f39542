package io.github.dockerfilestages.ide.symbols;

import io.github.dockerfilestages.text.TextRange;

/**
 * A link from one range to another in the same text.
 *
 * @param origin the value without its quotes
 * @param selection the name at the target, where the cursor goes
 * @param target the whole definition
 */
public record Link(TextRange origin, TextRange selection, TextRange target) {}
