package io.github.dockerfilestages.text;

import java.util.Arrays;

/**
 * How many units of an encoding a text takes before each of some places in it, so that to count in a very long line one
 * need not start at its beginning every time.
 */
final class UnitIndex {
    /** About how many characters lie between two places. */
    private static final int STEP = 1_024;

    private final String text;
    private final PositionEncoding encoding;
    private final int[] places;
    private final int[] units;

    private UnitIndex(String text, PositionEncoding encoding, int[] places, int[] units) {
        this.text = text;
        this.encoding = encoding;
        this.places = places;
        this.units = units;
    }

    static UnitIndex of(String text, PositionEncoding encoding) {
        int[] places = new int[text.length() / STEP + 1];
        int[] units = new int[places.length];
        for (int index = 1; index < places.length; index++) {
            int place = index * STEP;
            boolean splitsPair = Character.isSurrogatePair(text.charAt(place - 1), text.charAt(place));
            places[index] = splitsPair ? place + 1 : place;
            units[index] = units[index - 1] + encoding.count(text, places[index - 1], places[index]);
        }
        return new UnitIndex(text, encoding, places, units);
    }

    /** How many units the text between two offsets takes. */
    int count(int start, int end) {
        return unitsBefore(end) - unitsBefore(start);
    }

    private int unitsBefore(int offset) {
        int found = Arrays.binarySearch(places, offset);
        int index = found >= 0 ? found : -found - 2;
        return units[index] + encoding.count(text, places[index], offset);
    }
}
