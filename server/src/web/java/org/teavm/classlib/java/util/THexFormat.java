package org.teavm.classlib.java.util;

/** {@code java.util.HexFormat} for TeaVM's class library, which lacks it, with lowercase digits. */
public final class THexFormat {
    private static final THexFormat PLAIN = new THexFormat();

    private THexFormat() {}

    public static THexFormat of() {
        return PLAIN;
    }

    public String formatHex(byte[] bytes) {
        var digits = new StringBuilder();
        for (byte b : bytes) {
            digits.append(Character.forDigit(b >> 4 & 0xf, 16)).append(Character.forDigit(b & 0xf, 16));
        }
        return digits.toString();
    }

    public byte[] parseHex(CharSequence digits) {
        var bytes = new byte[digits.length() / 2];
        for (int at = 0; at < bytes.length; at++) {
            bytes[at] = (byte)
                    Integer.parseInt(digits.subSequence(2 * at, 2 * at + 2).toString(), 16);
        }
        return bytes;
    }
}
