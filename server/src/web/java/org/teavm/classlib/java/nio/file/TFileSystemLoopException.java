package org.teavm.classlib.java.nio.file;

/** {@code java.nio.file.FileSystemLoopException} for TeaVM's class library, which lacks it. */
public class TFileSystemLoopException extends TFileSystemException {
    public TFileSystemLoopException(String file) {
        super(file);
    }
}
