package io.github.dockerfilestages.syntax.dockerfile;

import io.github.dockerfilestages.syntax.dockerfile.words.LowerCase;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The first word of an instruction; BuildKit ignores its case. */
public enum Keyword {
    ADD,
    ARG,
    CMD,
    COPY,
    ENTRYPOINT,
    ENV,
    EXPOSE,
    FROM,
    HEALTHCHECK,
    LABEL,
    MAINTAINER,
    ONBUILD,
    RUN,
    SHELL,
    STOPSIGNAL,
    USER,
    VOLUME,
    WORKDIR,
    /** Any other word. */
    UNKNOWN;

    private static final Map<String, Keyword> BY_NAME =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(Keyword::name, Function.identity()));
    private static final Map<String, Keyword> BY_LOWER_CASE = Stream.of(values())
            .collect(Collectors.toUnmodifiableMap(keyword -> LowerCase.of(keyword.name()), Function.identity()));

    public static Keyword of(String word) {
        Keyword exact = BY_NAME.get(word);
        return exact != null ? exact : BY_LOWER_CASE.getOrDefault(LowerCase.of(word), UNKNOWN);
    }

    /** Whether it may have heredocs: {@code heredocDirectives} in BuildKit's parser. */
    boolean takesHeredocs() {
        return this == ADD || this == COPY || this == RUN;
    }
}
