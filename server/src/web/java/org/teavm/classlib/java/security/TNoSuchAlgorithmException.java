package org.teavm.classlib.java.security;

/** {@code java.security.NoSuchAlgorithmException} for TeaVM's class library, which lacks it. */
public class TNoSuchAlgorithmException extends Exception {
    private static final long serialVersionUID = 1L;

    public TNoSuchAlgorithmException(String message) {
        super(message);
    }
}
