package io.github.dockerfilestages.lsp.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/**
 * Reads from a socket while another thread writes to it. The streams of {@link java.nio.channels.Channels} cannot do
 * that before Java 19, because both lock the channel, and a blocked read keeps the lock.
 */
final class ChannelInput extends InputStream {
    private final SocketChannel channel;

    ChannelInput(SocketChannel channel) {
        this.channel = channel;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        return channel.read(ByteBuffer.wrap(bytes, from, length));
    }
}
