package org.teavm.classlib.java.nio.file.impl;

import io.github.dockerfilestages.web.command.HostDisk;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.teavm.classlib.java.net.TURI;
import org.teavm.classlib.java.nio.file.TAccessDeniedException;
import org.teavm.classlib.java.nio.file.TAccessMode;
import org.teavm.classlib.java.nio.file.TCopyOption;
import org.teavm.classlib.java.nio.file.TDirectoryStream;
import org.teavm.classlib.java.nio.file.TFileSystem;
import org.teavm.classlib.java.nio.file.TLinkOption;
import org.teavm.classlib.java.nio.file.TOpenOption;
import org.teavm.classlib.java.nio.file.TPath;
import org.teavm.classlib.java.nio.file.attribute.TBasicFileAttributes;
import org.teavm.classlib.java.nio.file.attribute.TFileAttribute;
import org.teavm.classlib.java.nio.file.spi.TFileSystemProvider;

/** The operations on files that the program calls, on the disk of a host. */
final class THostedFileSystemProvider extends TFileSystemProvider {
    @Override
    public InputStream newInputStream(TPath path, TOpenOption... options) {
        return HostDisk.reader(absolute(path));
    }

    @Override
    public OutputStream newOutputStream(TPath path, TOpenOption... options) {
        return HostDisk.writer(absolute(path));
    }

    @Override
    public TDirectoryStream<TPath> newDirectoryStream(TPath folder, TDirectoryStream.Filter<? super TPath> filter)
            throws IOException {
        List<TPath> entries = new ArrayList<>();
        for (String name : HostDisk.names(absolute(folder))) {
            TPath entry = folder.resolve(name);
            if (!name.isEmpty() && (filter == null || filter.accept(entry))) {
                entries.add(entry);
            }
        }
        return new Entries(entries);
    }

    private record Entries(List<TPath> paths) implements TDirectoryStream<TPath> {
        @Override
        public Iterator<TPath> iterator() {
            return paths.iterator();
        }

        @Override
        public void close() {}
    }

    @Override
    public void checkAccess(TPath path, TAccessMode... modes) throws IOException {
        attributes(path);
        for (TAccessMode mode : modes) {
            if (mode == TAccessMode.WRITE && !HostDisk.isWritable(absolute(path))) {
                throw new TAccessDeniedException(absolute(path));
            }
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public <A extends TBasicFileAttributes> A readAttributes(TPath path, Class<A> type, TLinkOption... options)
            throws IOException {
        return (A) attributes(path, options);
    }

    private static THostFileAttributes attributes(TPath path, TLinkOption... options) throws IOException {
        return THostFileAttributes.of(HostDisk.attributes(absolute(path), options.length == 0));
    }

    private static String absolute(TPath path) {
        return path.toAbsolutePath().toString();
    }

    @Override
    public boolean isHidden(TPath path) {
        return path.getFileName().toString().startsWith(".");
    }

    @Override
    public boolean isSameFile(TPath one, TPath other) throws IOException {
        return one.toRealPath().equals(other.toRealPath());
    }

    @Override
    public String getScheme() {
        return "file";
    }

    @Override
    public TFileSystem getFileSystem(TURI uri) {
        return THostedFileSystem.INSTANCE;
    }

    @Override
    public TFileSystem newFileSystem(TURI uri, Map<String, ?> settings) {
        throw new UnsupportedOperationException();
    }

    @Override
    public TFileSystem newFileSystem(TPath path, Map<String, ?> settings) {
        throw new UnsupportedOperationException();
    }

    @Override
    public TPath getPath(TURI uri) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void createDirectory(TPath path, TFileAttribute<?>... attributes) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void delete(TPath path) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void copy(TPath from, TPath to, TCopyOption... options) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void move(TPath from, TPath to, TCopyOption... options) {
        throw new UnsupportedOperationException();
    }
}
