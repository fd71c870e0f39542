package io.github.dockerfilestages.cli.output.reports;

import io.github.dockerfilestages.cli.input.FindingKey;
import io.github.dockerfilestages.cli.output.Json;
import java.util.List;
import java.util.stream.Collectors;

/** A baseline as a JSON array, with one finding on each line, so that versions of it are easy to compare. */
public final class BaselineFormat {
    private BaselineFormat() {}

    /** The text of the file. */
    public static String text(List<FindingKey> keys) {
        return keys.isEmpty()
                ? "[]\n"
                : keys.stream().map(Json::line).collect(Collectors.joining(",\n  ", "[\n  ", "\n]\n"));
    }
}
