package io.github.dockerfilestages.lsp;

/** Names a result by what it says: the same result has the same name, whenever and from whatever it was computed. */
final class ResultId {
    // 64-bit FNV-1a.
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private ResultId() {}

    static String of(String result) {
        long hash = OFFSET;
        for (int at = 0; at < result.length(); at++) {
            hash = (hash ^ result.charAt(at)) * PRIME;
        }
        return Long.toHexString(hash) + "-" + Integer.toHexString(result.length());
    }
}
