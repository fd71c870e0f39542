package io.github.dockerfilestages.cli.console;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Writes UTF-8 and ends lines with {@code \n}, even for a library that uses the line ends of the system. */
public final class LineFeedWriter extends Writer {
    private final Writer out;

    public LineFeedWriter(OutputStream out) {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    }

    @Override
    public void write(char[] buffer, int offset, int length) throws IOException {
        for (int at = offset; at < offset + length; at++) {
            if (buffer[at] != '\r') {
                out.write(buffer[at]);
            }
        }
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
