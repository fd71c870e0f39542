package io.github.dockerfilestages.protocol.harness;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** A socket on which an editor waits for the server that it has started. */
public final class Listener implements AutoCloseable {
    private final ServerSocketChannel listening;

    private Listener(ServerSocketChannel listening) {
        this.listening = listening;
    }

    public static Listener onSocket() throws IOException {
        ServerSocketChannel listening = ServerSocketChannel.open();
        listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        return new Listener(listening);
    }

    public static Listener onPipe(Path path) throws IOException {
        SocketAddress address = UnixDomainSocketAddress.of(path);
        return new Listener(
                ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(address));
    }

    /** The port, or the path of the pipe, as on a command line. */
    public String address() throws IOException {
        SocketAddress address = listening.getLocalAddress();
        return address instanceof InetSocketAddress socket ? String.valueOf(socket.getPort()) : address.toString();
    }

    /** The connection of the first that connects. */
    public Connection accept() {
        CompletableFuture<SocketChannel> accepted = CompletableFuture.supplyAsync(this::acceptChannel);
        SocketChannel channel = Patience.await(accepted, () -> "the server to connect");
        return Connection.over(new ChannelInput(channel), new ChannelOutput(channel));
    }

    private SocketChannel acceptChannel() {
        try {
            return listening.accept();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }

    /** Unlike the streams of {@link java.nio.channels.Channels}, these let one thread read while another writes. */
    private static final class ChannelInput extends InputStream {
        private final SocketChannel channel;

        ChannelInput(SocketChannel channel) {
            this.channel = channel;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return channel.read(ByteBuffer.wrap(bytes, offset, length));
        }
    }

    private static final class ChannelOutput extends OutputStream {
        private final SocketChannel channel;

        ChannelOutput(SocketChannel channel) {
            this.channel = channel;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, length);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
