package io.github.dockerfilestages.ide.diagnostics;

import io.github.dockerfilestages.dockerfile.Flag;
import io.github.dockerfilestages.dockerfile.Keyword;
import io.github.dockerfilestages.dockerfile.Statement;
import io.github.dockerfilestages.dockerfile.TemplateMarkers;
import io.github.dockerfilestages.dockerfile.Word;
import io.github.dockerfilestages.stages.StageInstruction;
import io.github.dockerfilestages.stages.StageTable;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tells Dockerfiles from texts that Dockerfiles are generated from. */
final class Template {
    private Template() {}

    /** Whether a word that stages depend on, or what stands for an instruction, holds a marker. */
    static boolean isIn(StageTable table) {
        int firstFrom = table.stage(0).instruction();
        List<Statement> statements =
                table.instructions().stream().map(StageInstruction::statement).toList();
        return IntStream.range(0, statements.size())
                // An ARG within a stage does not count in any FROM.
                .filter(index -> index < firstFrom || statements.get(index).keyword() != Keyword.ARG)
                .mapToObj(statements::get)
                .flatMap(Template::words)
                .anyMatch(TemplateMarkers::isIn);
    }

    private static Stream<String> words(Statement statement) {
        return switch (statement.keyword()) {
            case FROM, ARG ->
                Stream.concat(
                        flagWords(statement), statement.arguments().stream().map(Word::value));
            case ONBUILD -> statement.trigger().stream().flatMap(Template::words);
            default ->
                statement.keyword() == Keyword.UNKNOWN
                        ? Stream.of(statement.word().value())
                        : flagWords(statement);
        };
    }

    private static Stream<String> flagWords(Statement statement) {
        return statement.flags().stream().flatMap(flag -> Stream.concat(Stream.of(flag.name()), value(flag)));
    }

    private static Stream<String> value(Flag flag) {
        return flag.value().stream().map(Word::value);
    }
}
