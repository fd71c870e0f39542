package io.github.dockerfilestages.protocol.harness;

import io.github.dockerfilestages.protocol.fixture.Span;

/** What a user types, given by the text that it replaces. */
public record Edit(String old, String replacement) {

    public static Edit replace(String old, String replacement) {
        return new Edit(old, replacement);
    }

    /** Types after a text that occurs once. */
    public static Edit typeAfter(String old, String typed) {
        return new Edit(old, old + typed);
    }

    public static Edit delete(String old) {
        return new Edit(old, "");
    }

    /** The part of the text to remove: the common start and end of old and new text stay, as when typing. */
    Span span(String text) {
        int start = text.indexOf(old);
        if (start < 0 || text.indexOf(old, start + 1) >= 0) {
            throw new IllegalArgumentException("not there once: " + old + " in:\n" + text);
        }
        return new Span(start + commonPrefix(), start + old.length());
    }

    String typed() {
        return replacement.substring(commonPrefix());
    }

    private int commonPrefix() {
        int length = 0;
        while (length < Math.min(old.length(), replacement.length())
                && old.charAt(length) == replacement.charAt(length)) {
            length++;
        }
        boolean splitsPair = length > 0 && Character.isHighSurrogate(old.charAt(length - 1));
        return splitsPair ? length - 1 : length;
    }
}
