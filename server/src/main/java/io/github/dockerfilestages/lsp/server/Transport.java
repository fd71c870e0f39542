package io.github.dockerfilestages.lsp.server;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;

/** The two byte streams between the server and its client. */
public record Transport(InputStream input, OutputStream output) {

    /** The standard streams, from now on reserved for the protocol: other output goes to standard error. */
    public static Transport standardStreams() {
        System.setOut(System.err);
        return new Transport(new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out));
    }

    /** A port of this machine on which the client listens. */
    public static Transport socket(int port) throws IOException {
        var channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        return of(channel);
    }

    /** A Unix domain socket on which the client listens. */
    public static Transport pipe(String path) throws IOException {
        return of(SocketChannel.open(UnixDomainSocketAddress.of(path)));
    }

    private static Transport of(SocketChannel channel) {
        return new Transport(new ChannelInput(channel), new ChannelOutput(channel));
    }
}
