package io.github.dockerfilestages.paths;

import static io.github.dockerfilestages.paths.Leading.check;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FetchCommandsTest {
    @Test
    void aRepositoryLiesInTheFolderAfterItsUrl() {
        check("/a/src/README", "RUN git clone https://x/y.git ⟦/a/src⟧");
        check("/a", "RUN git clone https://x/y.git ⟦/a/src⟧");
    }

    @Test
    void aRepositoryWithoutAFolderLiesInOneWithItsName() {
        check("/a/y/README", "RUN cd /a && git clone ⟦https://x/y.git/⟧");
        check("/a", "RUN cd /a && git clone ⟦https://x/y.git⟧");
        assertEquals("y", FetchCommands.repositoryName("git@x:y.git"));
    }

    @Test
    void curlNamesTheFileLikeTheUrlIfItIsTold() {
        check("/a/f.tgz", "RUN cd /a && curl -O ⟦https://x/f.tgz⟧");
        check("/a/f.tgz", "RUN cd /a && curl --remote-name ⟦https://x/f.tgz⟧");
        check("/a/g.tgz", "RUN cd /a && curl --remote-name-all https://x/f.tgz ⟦https://x/g.tgz⟧");
        check("/a/f.tgz", "RUN cd /a && curl https://x/f.tgz");
        check("/a/f.tgz", "RUN cd /a && curl -sSL https://x/f.tgz");
        check("/a/f.tgz", "RUN cd /a && curl -O https://x/f.tgz -o /b");
    }

    @Test
    void aDownloadLiesInTheFolderOfItsOption() {
        check("/a/b/f.tgz", "RUN curl --output-dir /a/b -O ⟦https://x/f.tgz⟧");
        check("/a/b/b", "RUN curl --output-dir /a/b -O https://x/f.tgz");
        check("/a/b/f.tgz", "RUN wget --directory-prefix=/a/b ⟦https://x/f.tgz⟧");
    }

    @Test
    void aUrlWithoutAPathNamesNoFile() {
        check("/a/example.com", "RUN cd /a && wget https://example.com");
        check("/a/f.tgz", "RUN cd /a && wget ⟦example.com/f.tgz⟧");
        check("/a/f.tgz", "RUN cd /a && wget ⟦x/f.tgz⟧");
        assertEquals("", FetchCommands.urlName("https://example.com?f"));
        assertEquals("f", FetchCommands.urlName("https://example.com/f#part"));
        assertEquals("f", FetchCommands.urlName("f"));
    }

    @Test
    void anArchiveIsTheFileOfItsOption() {
        check("/w/f.tgz", "WORKDIR /w\nRUN tar -czf ⟦f.tgz⟧ dir");
        check("/a/f.tgz", "RUN tar --create --file=⟦/a/f.tgz⟧ dir");
        check("/a/f.tgz", "RUN tar -cf ⟦/a/f.tgz⟧ -T list");
        check("/a/f.tgz", "RUN tar -C /src -cf ⟦/a/f.tgz⟧ .");
    }

    @Test
    void anArchiveIsNotInTheFolderOfWhatItContains() {
        check("/src/f.tgz", "RUN tar -czf f.tgz -C /src .");
    }

    @Test
    void whatAnArchiveContainsIsNotMade() {
        check("/w/two", "WORKDIR ⟦/w⟧\nRUN tar -cf /a/f.tgz one two");
    }

    @Test
    void anArchiveIsTheFileAfterLettersWithoutAHyphen() {
        check("/a/f.tgz", "RUN tar cf ⟦/a/f.tgz⟧ dir");
        check("/a/f.tgz", "RUN bsdtar czvf ⟦/a/f.tgz⟧ dir");
        check("/a/f", "RUN tar czf; touch ⟦/a/f⟧");
    }

    @Test
    void anArchiveIsUnpackedIntoTheFolderOfItsOption() {
        check("/a/b", "RUN tar --extract --file f.tgz --directory ⟦/a⟧");
        check("/a/b", "RUN cat f.tgz | tar -xz -C ⟦/a⟧ --strip-components=1");
        check("/a/b", "RUN cd /a && cat f | ⟦cpio -idm⟧");
        check("/a/b", "RUN 7z x f.7z -o⟦/a⟧");
    }

    @Test
    void aListOfAnArchiveMakesNothing() {
        check("/a/b", "RUN cd /a && tar -tf f.tgz");
    }
}
