package io.github.dockerfilestages.buildfiles;

import io.github.dockerfilestages.text.SourceText;

/**
 * The text of one of several files that are read as one.
 *
 * @param start the offset of the text in all texts together
 */
public record PlacedText(SourceText text, int start) {}
