package io.github.dockerfilestages.text;

import java.util.Arrays;

/**
 * How many units of an encoding a text takes before certain offsets in it, so that counting within a very long line
 * need not start at the beginning of the line each time.
 */
final class UnitIndex {
    /** About how many characters lie between two indexed offsets. */
    private static final int STEP = 1_024;

    private final String text;
    private final PositionEncoding encoding;
    private final int[] offsets;
    private final int[] units;

    private UnitIndex(String text, PositionEncoding encoding, int[] offsets, int[] units) {
        this.text = text;
        this.encoding = encoding;
        this.offsets = offsets;
        this.units = units;
    }

    static UnitIndex of(String text, PositionEncoding encoding) {
        int[] offsets = new int[text.length() / STEP + 1];
        int[] units = new int[offsets.length];
        for (int index = 1; index < offsets.length; index++) {
            int offset = index * STEP;
            boolean splitsPair = Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
            offsets[index] = splitsPair ? offset + 1 : offset;
            units[index] = units[index - 1] + encoding.count(text, offsets[index - 1], offsets[index]);
        }
        return new UnitIndex(text, encoding, offsets, units);
    }

    /** How many units the text between two offsets takes. */
    int count(int start, int end) {
        return unitsBefore(end) - unitsBefore(start);
    }

    private int unitsBefore(int offset) {
        int found = Arrays.binarySearch(offsets, offset);
        int index = found >= 0 ? found : -found - 2;
        return units[index] + encoding.count(text, offsets[index], offset);
    }
}
