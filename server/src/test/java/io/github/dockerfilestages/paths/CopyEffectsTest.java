package io.github.dockerfilestages.paths;

import static io.github.dockerfilestages.paths.Leading.check;

import org.junit.jupiter.api.Test;

class CopyEffectsTest {
    @Test
    void aDestinationThatEndsInASlashIsADirectory() {
        Making.check("/app/ /app/a.txt", "COPY a.txt /app/");
        Making.check("/app/ /app/a.txt", "COPY dir/a.txt /app/.");
        Making.check("/app/ /app/a.txt", "WORKDIR /app\nCOPY a.txt .");
        Making.check("/app/ /app/a.txt /app/b.txt", "COPY a.txt b.txt /app");
    }

    @Test
    void aDirectoryThatIsThereStaysOne() {
        check("/app/b.txt", "COPY a.txt /app/\nCOPY b.txt ⟦/app⟧");
        check("/app/b.txt", "RUN mkdir /app\nCOPY b.txt ⟦/app⟧");
        check("/usr/local/bin/b.txt", "COPY b.txt ⟦/usr/local/bin⟧");
        check("/app", "COPY b.txt ⟦/app⟧");
    }

    @Test
    void theFirstCopyIntoADirectoryNamesIt() {
        check("/app", "COPY tree/ ⟦/app/⟧\nCOPY other/ /app/");
        check("/app", "ADD https://github.com/x/y.git ⟦/app⟧\nADD https://github.com/x/z.git /app");
        check("scratch", "/", "COPY --from=debian / ⟦/⟧\nCOPY --from=alpine / /");
    }

    @Test
    void aNameWithoutAnExtensionMayBeAFileOrADirectory() {
        Making.check("/app/ /app/tree", "COPY tree /app/");
        check("/app/tree", "COPY tree ⟦/app/⟧");
        check("/app/leaf", "COPY tree ⟦/app/⟧");
        check("/app/workflows", "COPY .github ⟦/app/⟧");
        check("/app/leaf", "COPY conf.d ⟦/app/⟧");
        check("/app/leaf", "COPY com.example.application ⟦/app/⟧");
    }

    @Test
    void aNameWithAnExtensionIsAFile() {
        check("/app/leaf", "COPY a.txt /app/");
        check("/app/leaf", "COPY application.yml /app/");
        check("/app/leaf", "COPY app.properties /app/");
        check("/app/leaf", "COPY Makefile /app/");
        check("/app/leaf", "COPY --from=other /usr/bin/tool /app/");
    }

    @Test
    void whatIsInADirectoryKeepsNoNameOfIt() {
        Making.check("/app/", "COPY tree/ /app/");
        Making.check("/app/", "COPY tree/. /app/");
        Making.check("/app/", "COPY . /app/");
        Making.check("/app/", "COPY *.json /app/");
    }

    @Test
    void aWholeFileSystemFillsAnEmptyOne() {
        check("scratch", "/etc/passwd", "COPY --from=alpine / ⟦/⟧");
        check("/etc/passwd", "COPY --from=alpine / /");
        check("/rootfs/etc/passwd", "COPY --from=alpine / ⟦/rootfs⟧");
    }

    @Test
    void parentsOfASourceStay() {
        Making.check("/app/ /app/dir/a.txt", "COPY --parents dir/a.txt /app/");
        Making.check("/app/ /app/b/a.txt", "COPY --parents x/./b/a.txt /app/");
        Making.check("/app/", "COPY --parents src/*.json /app/");
        check("/app/src/a.json", "COPY --parents src/*.json ⟦/app/⟧");
        check("/app/dir/tree/leaf", "COPY --parents dir/tree ⟦/app/⟧");
        check("/app", "COPY --parents src/*.json ⟦/app/⟧\nCOPY --parents lib/*.json /app/");
    }

    @Test
    void eachHeredocOfACopyIsAFile() {
        Making.checkFiles("/app/one /app/two", "COPY <<one <<two /app/\n1\none\n2\ntwo");
        Making.checkFiles("/app/a.txt /app/one", "COPY a.txt <<one /app/\n1\none");
        Making.checkFiles("/app/f", "COPY <<EOF /app/f\ntext\nEOF");
        check("/app/f/leaf", "COPY <<EOF /app/f\ntext\nEOF");
    }

    @Test
    void anArchiveIsUnpackedByAnAddOnly() {
        Making.check("/app/", "ADD a.tar.gz /app/");
        Making.check("/app/", "ADD a.tgz /app");
        Making.check("/app/ /app/a.tar.gz", "COPY a.tar.gz /app/");
        Making.check("/app/ /app/a.txt", "ADD a.txt /app/");
    }

    @Test
    void aUrlIsAFile() {
        Making.checkFiles("/app/f.bin", "ADD https://example.com/f.bin /app/");
        Making.checkFiles("/app/f.bin", "ADD https://example.com/f.bin?raw=true /app/");
        Making.checkFiles("/app/g", "ADD https://example.com/f.bin /app/g");
        check("/app/leaf", "ADD --unpack=true https://example.com/a.tar.gz ⟦/app⟧");
    }

    @Test
    void aRepositoryIsADirectory() {
        Making.check("/app/", "ADD https://github.com/x/y.git#v1 /app");
        Making.check("/app/", "ADD git@example.com:x/y.git /app/");
        Making.check("/app/", "ADD https://gitlab.com/x/y /app");
    }

    @Test
    void aCopyWithoutADestinationMakesNothing() {
        Making.check("", "COPY a.txt");
        Making.check("", "ADD");
    }
}
