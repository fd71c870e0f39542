package io.github.dockerfilestages.protocol.editors;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.dockerfilestages.protocol.recorded.SharedReference;
import io.github.dockerfilestages.protocol.recorded.Transcript;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole recorded sessions: every request is answered, and at the end the server has the editor's text. */
class TranscriptReplayTest {
    static Stream<Transcript> transcripts() {
        return Transcript.all().stream();
    }

    @Test
    void sessionsWereRecorded() {
        assumeFalse(Transcript.all().isEmpty(), SharedReference.absence("clients/transcripts"));
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("transcripts")
    void isServedToItsEnd(Transcript transcript) {
        try (Replay replay = Replay.start(transcript)) {
            replay.play();
        }
    }
}
