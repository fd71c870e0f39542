package org.teavm.classlib.java.security;

import io.github.dockerfilestages.web.command.HostDisk;
import java.util.HexFormat;

/** {@code java.security.MessageDigest} for TeaVM's class library, which lacks it: SHA-256, which the host computes. */
public final class TMessageDigest {
    private TMessageDigest() {}

    public static TMessageDigest getInstance(String algorithm) throws TNoSuchAlgorithmException {
        if (!algorithm.equals("SHA-256")) {
            throw new TNoSuchAlgorithmException(algorithm);
        }
        return new TMessageDigest();
    }

    public byte[] digest(byte[] bytes) {
        return HexFormat.of().parseHex(HostDisk.sha256(bytes));
    }
}
