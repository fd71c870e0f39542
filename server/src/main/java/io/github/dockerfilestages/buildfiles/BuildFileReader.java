package io.github.dockerfilestages.buildfiles;

import io.github.dockerfilestages.text.SourceText;
import java.util.List;

/** Reads one format of build files. */
public interface BuildFileReader {

    /** The files that may be of this format. */
    FilePatterns files();

    /**
     * Whether a file may be of this format, judged by its path.
     *
     * @param path with forward slashes, relative to the searched folder
     */
    default boolean mayRead(String path) {
        return files().match(path);
    }

    /** Whether a file is of this format, judged by its path and, if that is not enough, by its text. */
    default boolean reads(String path, SourceText text) {
        return mayRead(path);
    }

    /** Whether a file of this format may describe builds: a search for words, which is cheaper than parsing. */
    default boolean mayHoldBuild(String content) {
        return true;
    }

    /** The words of a text of this format that may name a stage. */
    default List<NameMention> mentions(SearchedText text) {
        return NameMention.in(text);
    }

    /** The builds that the text describes; for a broken text, those in the parts that can be read. */
    BuildFile read(String path, SourceText text);

    /** The same with the values that other files give to names of this one. */
    default BuildFile read(String path, SourceText text, GivenValues given) {
        return read(path, text);
    }
}
