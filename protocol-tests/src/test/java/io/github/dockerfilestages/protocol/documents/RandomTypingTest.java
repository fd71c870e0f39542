package io.github.dockerfilestages.protocol.documents;

import io.github.dockerfilestages.protocol.fixture.PositionEncoding;
import io.github.dockerfilestages.protocol.harness.Client;
import io.github.dockerfilestages.protocol.harness.Document;
import io.github.dockerfilestages.protocol.harness.HeldText;
import io.github.dockerfilestages.protocol.harness.Session;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** After long sequences of small changes, in every position encoding, the server has the text that was typed. */
class RandomTypingTest {
    private static final int NOTIFICATIONS = 200;
    private static final int NOTIFICATIONS_BETWEEN_LOOKS = 20;

    @ParameterizedTest
    @EnumSource
    void neverLosesTheText(PositionEncoding encoding) {
        try (Session session = Client.modern().preferring(encoding).start()) {
            Document document = session.open("FROM alpine AS build\r\nCOPY --from=build /é /😀\r\n");
            RandomTypist typist = new RandomTypist(encoding.wireName().hashCode());
            for (int i = 1; i <= NOTIFICATIONS; i++) {
                typist.type(document);
                if (i % NOTIFICATIONS_BETWEEN_LOOKS == 0) {
                    HeldText.assertSameAsShown(session, document);
                }
            }
        }
    }
}
