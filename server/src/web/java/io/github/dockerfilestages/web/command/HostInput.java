package io.github.dockerfilestages.web.command;

import java.io.IOException;
import java.io.InputStream;

/** Reads bytes of a host when they are needed: of most files, only the first ones are. */
final class HostInput extends InputStream {
    /** As many bytes as a reader looks at to find out what a file is, and as many as it takes then. */
    private static final int FIRST = 8_000;

    private static final int NEXT = 1 << 20;

    private final HostReading reading;
    private byte[] chunk = {};
    private int at;
    private int position;
    private boolean isOver;

    /** Reads bytes from a position on, fewer than wanted only at the end. */
    interface HostReading {
        String read(int position, int most) throws IOException;
    }

    HostInput(HostReading reading) {
        this.reading = reading;
    }

    @Override
    public int read() throws IOException {
        return isFilled() ? chunk[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int start, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!isFilled()) {
            return -1;
        }
        int count = Math.min(length, chunk.length - at);
        System.arraycopy(chunk, at, target, start, count);
        at += count;
        return count;
    }

    private boolean isFilled() throws IOException {
        if (at == chunk.length && !isOver) {
            int wanted = position == 0 ? FIRST : NEXT;
            chunk = HostBytes.of(reading.read(position, wanted));
            at = 0;
            position += chunk.length;
            isOver = chunk.length < wanted;
        }
        return at < chunk.length;
    }
}
