package io.github.dockerfilestages.ide.hover;

import io.github.dockerfilestages.text.TextRange;

/**
 * Hover content and the range that it is about.
 *
 * @param range in the file: the alias, or the name as the reference spells it
 */
public record HoverResult(TextRange range, HoverContent content) {}
