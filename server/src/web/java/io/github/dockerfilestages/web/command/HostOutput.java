package io.github.dockerfilestages.web.command;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;

/** One of the streams of a host. A stream that the reader has closed fails as in Java. */
final class HostOutput extends OutputStream {
    private final Consumer<String> target;

    HostOutput(Consumer<String> target) {
        this.target = target;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int start, int length) throws IOException {
        HostDisk.tell("the output", () -> target.accept(HostBytes.text(bytes, start, length)));
    }
}
