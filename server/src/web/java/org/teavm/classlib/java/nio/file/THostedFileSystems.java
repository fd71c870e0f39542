package org.teavm.classlib.java.nio.file;

import org.teavm.classlib.java.nio.file.impl.THostedFileSystem;

/** Where {@code FileSystems} finds the file system: {@code HostedFiles} makes this class its parent. */
public abstract class THostedFileSystems {
    public static TFileSystem getDefault() {
        return THostedFileSystem.INSTANCE;
    }
}
