package io.github.dockerfilestages.protocol.harness;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;

/** A stream that is not read while it is shut; a read that has already started still returns its data. */
final class Valve extends FilterInputStream {
    private boolean isShut;

    Valve(InputStream in) {
        super(in);
    }

    synchronized void shut() {
        isShut = true;
    }

    synchronized void open() {
        isShut = false;
        notifyAll();
    }

    @Override
    public int read() throws IOException {
        awaitOpen();
        return super.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        awaitOpen();
        return super.read(bytes, offset, length);
    }

    private synchronized void awaitOpen() throws IOException {
        try {
            while (isShut) {
                wait();
            }
        } catch (InterruptedException e) {
            throw new InterruptedIOException();
        }
    }
}
