package io.github.dockerfilestages.text;

/** A place in a text as editors name it: 0-based line, and 0-based units of some {@link PositionEncoding} within it. */
public record Position(int line, int character) implements Comparable<Position> {
    @Override
    public int compareTo(Position other) {
        int lines = Integer.compare(line, other.line);
        return lines == 0 ? Integer.compare(character, other.character) : lines;
    }
}
