package io.github.dockerfilestages.stages;

import java.util.Optional;

/**
 * A FROM whose base depends on a build argument, with the values of one build.
 *
 * @param from the stage that starts there
 * @param text the base with these values
 * @param stage the earlier stage that it names
 * @param frame what the base consists of besides the value; absent if the value is changed on its way, as by
 *     {@code ${KIND%-x}}, or occurs several times
 */
public record SelectedBase(Stage from, String text, Optional<Stage> stage, Optional<Frame> frame) {

    /** The text around a value: {@code runtime-} and nothing in {@code FROM runtime-$KIND}. */
    public record Frame(String before, String after) {

        /** The base with this value. */
        public String with(String value) {
            return before + value + after;
        }

        /** The value that makes the base this name, if there is one. */
        public Optional<String> valueFor(String name) {
            boolean fits =
                    name.length() > before.length() + after.length() && name.startsWith(before) && name.endsWith(after);
            return fits
                    ? Optional.of(name.substring(before.length(), name.length() - after.length()))
                    : Optional.empty();
        }
    }
}
