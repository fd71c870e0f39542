package io.github.dockerfilestages.benchmarks;

import java.util.ArrayList;
import java.util.List;

/**
 * A Dockerfile with a given number of lines, similar to real ones but longer: one stage per ten lines, each with a COPY
 * and a mount from an earlier stage, and every third built from one.
 */
final class SyntheticDockerfile {
    private static final int LINES_OF_STAGE = 10;

    private SyntheticDockerfile() {}

    static String of(int lines) {
        var text = new ArrayList<String>();
        for (int stage = 0; text.size() < lines; stage++) {
            text.addAll(stage(stage));
        }
        return String.join("\n", text.subList(0, Math.max(lines, LINES_OF_STAGE))) + "\n";
    }

    private static List<String> stage(int number) {
        String earlier = number == 0 ? "alpine" : "stage" + number * 7919 % number;
        String base = number % 3 == 2 ? earlier : "registry.example.com/base:" + number % 17;
        return List.of(
                "FROM " + base + " AS stage" + number,
                "ARG VERSION=1." + number,
                "COPY --from=" + earlier + " /out /in",
                "RUN --mount=type=bind,from=" + earlier + ",target=/mnt make -C /mnt all",
                "WORKDIR /src/" + number,
                "RUN apt-get update && \\",
                "    apt-get install -y package-" + number + " && \\",
                "    rm -rf /var/lib/apt/lists/*",
                "ENV PATH=/opt/" + number + "/bin:$PATH",
                "LABEL part=\"" + number + "\"");
    }
}
