package io.github.dockerfilestages.ide.hover;

import io.github.dockerfilestages.text.TextRange;

/**
 * A card and what it is about.
 *
 * @param range the alias, or the name as spelled in a reference
 */
public record HoverResult(TextRange range, HoverContent content) {}
