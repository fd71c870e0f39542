package io.github.dockerfilestages.project;

import io.github.dockerfilestages.buildfiles.NameMention;

/** A word in a file of the project that may name a stage. */
public record Mentioned(FilePath file, NameMention mention) {}
