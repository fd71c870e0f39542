package io.github.dockerfilestages.stages;

import io.github.dockerfilestages.fixture.Table;
import io.github.dockerfilestages.text.SourceText;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SourceDateEpochTest {
    private static final BuildParameters PARAMETERS = new BuildParameters("linux/amd64", Map.of(), Set.of("ctx"));

    @Test
    void isATimeAContextOrAStageThatOnlyDownloads() {
        Table.check(
                """
                FROM a                                                                     => true
                ARG SOURCE_DATE_EPOCH=⏎FROM a                                              => true
                ARG SOURCE_DATE_EPOCH=-12⏎FROM a                                           => true
                ARG SOURCE_DATE_EPOCH=context⏎FROM a                                       => true
                ARG SOURCE_DATE_EPOCH=ctx⏎FROM a                                           => true
                ARG SOURCE_DATE_EPOCH=Src⏎FROM scratch AS src⏎ARG X⏎ADD --link http://x /  => true
                ARG SOURCE_DATE_EPOCH=src⏎FROM alpine AS src                               => false
                ARG SOURCE_DATE_EPOCH=src⏎FROM scratch AS src⏎COPY --from=a /x /y          => false
                ARG SOURCE_DATE_EPOCH=src⏎FROM alpine AS src⏎FROM scratch AS src           => false
                ARG SOURCE_DATE_EPOCH=nothing⏎FROM a                                       => false
                ARG SOURCE_DATE_EPOCH=12.5⏎FROM a                                          => false
                """,
                text -> String.valueOf(SourceDateEpoch.isReadable(
                        StageModel.of(SourceText.of(text), PARAMETERS).table())));
    }
}
