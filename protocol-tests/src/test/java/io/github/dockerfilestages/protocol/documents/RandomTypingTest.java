package io.github.dockerfilestages.protocol.documents;

import io.github.dockerfilestages.protocol.fixture.PositionEncoding;
import io.github.dockerfilestages.protocol.harness.Client;
import io.github.dockerfilestages.protocol.harness.Document;
import io.github.dockerfilestages.protocol.harness.HeldText;
import io.github.dockerfilestages.protocol.harness.Session;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * After long sequences of small changes, in every position encoding, the server has the text that was typed.
 *
 * <p>{@code -DdockerfileStages.edits=1000000} sets the number of changes in all encodings together.
 */
class RandomTypingTest {
    private static final int CHANGES =
            Integer.getInteger("dockerfileStages.edits", 100_000) / PositionEncoding.values().length;

    /** Texts grow as they are typed, and the next document starts with a short one. */
    private static final int NOTIFICATIONS_IN_ONE_DOCUMENT = 200;

    private static final int NOTIFICATIONS_BETWEEN_LOOKS = 20;

    @ParameterizedTest
    @EnumSource
    void neverLosesTheText(PositionEncoding encoding) {
        try (Session session = Client.modern().preferring(encoding).start()) {
            RandomTypist typist = new RandomTypist(encoding.wireName().hashCode());
            int changes = 0;
            while (changes <= CHANGES) {
                changes += typeDocument(session, typist);
            }
        }
    }

    private static int typeDocument(Session session, RandomTypist typist) {
        Document document = session.open("FROM alpine AS build\r\nCOPY --from=build /é /😀\r\n");
        int changes = 0;
        for (int i = 1; i <= NOTIFICATIONS_IN_ONE_DOCUMENT; i++) {
            changes += typist.type(document);
            if (i % NOTIFICATIONS_BETWEEN_LOOKS == 0) {
                HeldText.assertSameAsShown(session, document);
            }
        }
        document.close();
        return changes;
    }
}
