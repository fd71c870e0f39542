package io.github.dockerfilestages.paths;

import static io.github.dockerfilestages.paths.Leading.check;

import org.junit.jupiter.api.Test;

class CopyCommandsTest {
    @Test
    void sourcesKeepTheirNamesInADirectory() {
        Making.check("/out/a /out/b", "RUN cp x/a b /out/");
        Making.check("/out/a /out/b", "RUN cp a b /out");
        Making.check("/out/ /out/a", "RUN mkdir /out && cp a /out");
        Making.check("/out", "RUN cp a /out");
        check("/out/a", "RUN cd /out && cp ../a ⟦.⟧");
        check("/out/a", "RUN cp a ⟦/out/.⟧");
    }

    @Test
    void aTargetDirectoryMayComeFirst() {
        Making.check("/out/ /out/a /out/b", "RUN cp -t /out a b");
        Making.check("/out/ /out/a", "RUN mv --target-directory=/out a");
        Making.check("/out/ /out/a", "RUN install -m 755 -t /out x/a");
    }

    @Test
    void withoutATargetDirectoryTheDestinationIsTheCopyItself() {
        Making.check("/out/", "RUN mkdir /out && cp -r -T src /out");
        Making.check("/out/", "RUN mkdir /out && cp -r --no-target-directory src /out");
        Making.check("/out/ /out/src", "RUN mkdir /out && cp -r src /out");
    }

    @Test
    void whatIsInADirectoryKeepsNoNameOfIt() {
        Making.check("/out/", "RUN cp -r src/. /out/");
        Making.check("/out/", "RUN cp -r . /out/");
        Making.check("/out/", "RUN cp -r .. /out/");
        Making.check("/out/", "RUN cp lib/*.so /out/");
        Making.check("/out/", "RUN cp lib/*.so /out");
    }

    @Test
    void aTreeIsCopiedWithWhatIsInIt() {
        check("/out/t/leaf", "RUN cp -r t ⟦/out/t⟧");
        check("/out/t/leaf", "RUN cp -R t ⟦/out/t⟧");
        check("/out/t/leaf", "RUN cp -a t ⟦/out/⟧");
        check("/out/t/leaf", "RUN cp --recursive t ⟦/out/t⟧");
        check("/out/t/leaf", "RUN cp --archive t ⟦/out/⟧");
        check("/out/t/leaf", "RUN mv t ⟦/out/t⟧");
        check("/out/t/leaf", "RUN cp t /out/t");
        check("/out/t/leaf", "RUN install t /out/t");
    }

    @Test
    void whatIsMovedIsNoLongerThere() {
        check("/a/f", "RUN touch /a/f && mv /a/f /b/f");
        check("/b/f", "RUN touch /a/f && mv /a/f ⟦/b/f⟧");
        check("/a/f", "RUN touch ⟦/a/f⟧ && cp /a/f /b/f");
    }

    @Test
    void anInstallMayMakeDirectories() {
        Making.check("/out/bin/ /out/lib/", "RUN install -d /out/bin /out/lib");
        Making.check("/out/bin/ /out/lib/", "RUN install -dm755 /out/bin /out/lib");
        Making.check("/out/bin/ /out/lib/", "RUN install --directory /out/bin /out/lib");
        Making.check("/out/bin/tool", "RUN install -Dm755 tool /out/bin/tool");
        check("/out/lib/leaf", "RUN cp -d /out/bin /out/lib");
    }

    @Test
    void aLinkWithoutANameHasThatOfItsTarget() {
        check("/out/tool", "RUN cd /out && ln -s ⟦/opt/tool⟧");
        check("/out/t", "RUN ln -s /opt/tool ⟦/out/t⟧");
        check("/out/tool", "RUN mkdir /out && ln -s /opt/tool ⟦/out⟧");
        check("/out/tool", "RUN cd /out && cp /opt/tool");
    }
}
