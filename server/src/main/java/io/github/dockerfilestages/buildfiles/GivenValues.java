package io.github.dockerfilestages.buildfiles;

import io.github.dockerfilestages.syntax.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Values that other files give to names of a build file: to the variables of its environment, or to its inputs.
 *
 * <p>Their offsets are those in all texts together: the text of the build file comes first, the others follow.
 *
 * @param values by name
 */
public record GivenValues(Map<String, List<Value>> values, Giver giver) {
    /** The file is read alone. */
    public static final GivenValues NONE = new GivenValues(Map.of(), Giver.NOBODY);

    public GivenValues {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Who gives the values. */
    public enum Giver {
        NOBODY,
        /** A file with variables; the user may set others. */
        ENVIRONMENT,
        /** A file that uses this one; a name without a value has its default. */
        CALLER
    }

    /** The values of a name; none if nobody gives it any. */
    public List<Value> of(String name) {
        return values.getOrDefault(name, List.of());
    }
}
