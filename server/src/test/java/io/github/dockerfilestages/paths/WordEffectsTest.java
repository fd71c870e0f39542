package io.github.dockerfilestages.paths;

import static io.github.dockerfilestages.paths.Leading.check;

import org.junit.jupiter.api.Test;

class WordEffectsTest {
    @Test
    void aPatternThatIsMadeFillsTheFolderAroundIt() {
        check("/a/v1/f", "RUN unzip f.zip -d ⟦/a/v*⟧");
        check("/a/f.conf", "RUN echo x | tee ⟦/a/*.conf⟧");
    }

    @Test
    void aPatternThatIsReadRemovedOrMentionedMakesNothing() {
        check("/a/f", "RUN ls /a/*");
        check("/a/f", "RUN rm -rf /a/*");
        check("/a/f", "RUN strange /a/*");
    }

    @Test
    void standardInputAndUrlsAreNoPaths() {
        check("/w/-", "WORKDIR ⟦/w⟧\nRUN wget -O - https://x/f");
        check("/w/https:/x/f", "WORKDIR ⟦/w⟧\nRUN strange https://x/f");
    }
}
