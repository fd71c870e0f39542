package io.github.dockerfilestages.ide.actions;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes Dockerfiles in which every rule about dividing and joining stages is at work, again and again. */
final class RandomStages {
    private static final List<String> NAMES = List.of("a", "b", "c", "d", "e", "f");
    private static final List<String> INSTRUCTIONS = List.of(
            "RUN make",
            "RUN make",
            "RUN echo $V > /out/app",
            "run two \\\n  # why\n  words",
            "RUN <<EOF\nmake $W\nFROM x\nEOF",
            "COPY x /out/",
            "COPY $V /out/app",
            "COPY --from=%s /x /y",
            "COPY --from=%s /x /y",
            "COPY --from=%d /x /y",
            "COPY --from=nginx /x /y",
            "RUN --mount=type=bind,from=%s,target=/m make",
            "RUN --mount=type=cache,target=/m make",
            "ONBUILD RUN late $V",
            "ONBUILD COPY --from=%s /x /y",
            "ARG V",
            "ARG V=1",
            "ARG W=$V",
            "ARG V=$V-x",
            "ARG V=1 W=2",
            "ENV V=2",
            "ENV W=$V",
            "ENV V $W",
            "WORKDIR /src",
            "USER me",
            "SHELL [\"bash\", \"-c\"]",
            "CMD [\"/out/app\"]",
            "CMD /out/app $V",
            "ENTRYPOINT [\"/out/app\"]",
            "LABEL v=$V",
            "# a comment",
            "");

    private final Random random;
    private final List<String> lines = new ArrayList<>();

    private RandomStages(Random random) {
        this.random = random;
    }

    static String text(Random random) {
        var stages = new RandomStages(random);
        stages.make();
        return String.join(random.nextInt(8) == 0 ? "\r\n" : "\n", stages.lines) + (random.nextBoolean() ? "\n" : "");
    }

    private void make() {
        if (random.nextInt(3) == 0) {
            lines.add("# syntax=docker/dockerfile:1");
        }
        if (random.nextBoolean()) {
            lines.add(pick(List.of("ARG V=0", "ARG W", "ARG V")));
        }
        int count = 2 + random.nextInt(5);
        for (int stage = 0; stage < count; stage++) {
            stage(stage);
        }
    }

    private void stage(int index) {
        if (random.nextInt(4) == 0) {
            lines.add("# " + NAMES.get(index % NAMES.size()) + " does it");
        }
        boolean isContinued = index > 0 && random.nextInt(3) > 0;
        String platform = random.nextInt(6) == 0 ? "--platform=linux/arm64 " : "";
        String base = isContinued
                ? pick(NAMES.subList(0, Math.min(index, NAMES.size())))
                : pick(List.of("img", "img:$V", "scratch"));
        String name = random.nextInt(5) > 0 ? " AS " + NAMES.get(index % NAMES.size()) : "";
        lines.add("FROM " + platform + base + name);
        int length = random.nextInt(6);
        for (int at = 0; at < length; at++) {
            String instruction = pick(INSTRUCTIONS);
            lines.add(instruction.replace("%s", pick(NAMES)).replace("%d", String.valueOf(random.nextInt(3))));
        }
    }

    private String pick(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }
}
