package io.github.dockerfilestages.buildfiles;

import io.github.dockerfilestages.text.SourceText;

/** Reads one format of build files. */
public interface BuildFileReader {

    /**
     * Whether a file is of this format, by its path and, where the name does not say, its text.
     *
     * @param path with forward slashes, below the folder that is searched
     */
    boolean reads(String path, SourceText text);

    /** What the text says of builds; of a broken text, what its sound parts say. */
    BuildFile read(String path, SourceText text);
}
