package org.teavm.classlib.java.nio.file.impl;

import org.teavm.classlib.java.nio.file.attribute.TBasicFileAttributes;
import org.teavm.classlib.java.nio.file.attribute.TFileTime;

/** What a host says of a file. Times are not asked for: nothing that a command does depends on them. */
record THostFileAttributes(String kind, long size, Object fileKey) implements TBasicFileAttributes {

    /** Reads the kind, the length and the identity, separated by blanks. */
    static THostFileAttributes of(String text) {
        String[] parts = text.split(" ");
        return new THostFileAttributes(parts[0], Long.parseLong(parts[1]), parts[2]);
    }

    @Override
    public boolean isRegularFile() {
        return kind.equals("file");
    }

    @Override
    public boolean isDirectory() {
        return kind.equals("folder");
    }

    @Override
    public boolean isSymbolicLink() {
        return kind.equals("link");
    }

    @Override
    public boolean isOther() {
        return kind.equals("other");
    }

    @Override
    public TFileTime creationTime() {
        throw new UnsupportedOperationException();
    }

    @Override
    public TFileTime lastAccessTime() {
        throw new UnsupportedOperationException();
    }

    @Override
    public TFileTime lastModifiedTime() {
        throw new UnsupportedOperationException();
    }
}
