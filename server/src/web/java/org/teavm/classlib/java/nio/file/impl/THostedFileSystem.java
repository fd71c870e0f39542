package org.teavm.classlib.java.nio.file.impl;

import io.github.dockerfilestages.web.command.HostDisk;
import java.util.List;
import java.util.Set;
import org.teavm.classlib.java.nio.file.TFileSystem;
import org.teavm.classlib.java.nio.file.TPath;
import org.teavm.classlib.java.nio.file.spi.TFileSystemProvider;

/** The file system of the machine of a host. */
public final class THostedFileSystem extends TFileSystem {
    public static final THostedFileSystem INSTANCE = new THostedFileSystem();

    private static final THostedFileSystemProvider PROVIDER = new THostedFileSystemProvider();

    private THostedFileSystem() {}

    @Override
    public TPath getPath(String first, String... more) {
        var path = new StringBuilder(first);
        for (String part : more) {
            path.append(path.length() == 0 || part.isEmpty() ? "" : getSeparator())
                    .append(part);
        }
        return THostedPath.of(path.toString());
    }

    @Override
    public String getSeparator() {
        return HostDisk.isOnWindows() ? "\\" : "/";
    }

    @Override
    public TFileSystemProvider provider() {
        return PROVIDER;
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    public Iterable<TPath> getRootDirectories() {
        return List.of();
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
        return Set.of("basic");
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
