package io.github.dockerfilestages.buildfiles;

import io.github.dockerfilestages.text.SourceText;
import java.util.List;

/** Reads one format of build files. */
public interface BuildFileReader {

    /** The files that may be of this format. */
    FilePatterns files();

    /**
     * Whether a file may be of this format, as far as its path tells.
     *
     * @param path with forward slashes, below the folder that is searched
     */
    default boolean mayRead(String path) {
        return files().match(path);
    }

    /** Whether a file is of this format, by its path and, where that does not say, its text. */
    default boolean reads(String path, SourceText text) {
        return mayRead(path);
    }

    /** Whether a file of this format may say anything of builds: a look for words that costs less than to read it. */
    default boolean mayHoldBuild(String content) {
        return true;
    }

    /** The words of a text of this format that may name a stage. */
    default List<NameMention> mentions(SourceText text) {
        return NameMention.in(text);
    }

    /** What the text says of builds; of a broken text, what its sound parts say. */
    BuildFile read(String path, SourceText text);
}
