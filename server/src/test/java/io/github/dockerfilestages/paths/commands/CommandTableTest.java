package io.github.dockerfilestages.paths.commands;

import static io.github.dockerfilestages.paths.Leading.check;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One line for each program: the path, and the command with the word that makes it in brackets. */
class CommandTableTest {
    @Test
    void everyRowCanBeRead() {
        assertFalse(CommandTable.all().isEmpty(), "the table has no row");
        for (CommandRule rule : CommandTable.all()) {
            assertTrue(
                    Stream.concat(rule.programs().stream(), rule.subcommands().stream())
                            .noneMatch(String::isEmpty),
                    () -> "a row with an empty name or a blank too much: " + rule);
        }
    }

    @Test
    void filesAndDirectories() {
        check("/a/b", "RUN mkdir -p ⟦/a/b⟧");
        check("/a/b", "RUN mkdir -m 700 /c ⟦/a/b⟧");
        check("/a", "RUN mkdir -p ⟦/a/b⟧");
        check("/a/f", "RUN touch ⟦/a/f⟧");
        check("/a/f", "RUN echo x | tee -a ⟦/a/f⟧");
        check("/a/f", "RUN echo x > ⟦/a/f⟧");
        check("/a/f", "RUN echo x >>⟦/a/f⟧");
        check("/a/f", "RUN { echo x; echo y; } > ⟦/a/f⟧");
        check("/a/f", "RUN (echo x) 2>/dev/null > ⟦/a/f⟧");
        check("/a/f", "RUN truncate -s 5 ⟦/a/f⟧");
    }

    @Test
    void copies() {
        check("/a/f", "RUN cp f ⟦/a/f⟧");
        check("/a/f", "RUN cp dir/f ⟦/a/⟧");
        check("/a/f", "RUN mkdir /a && cp dir/f ⟦/a⟧");
        check("/a/g", "RUN cp f g ⟦/a⟧");
        check("/a/f", "RUN cp -t ⟦/a⟧ f g");
        check("/a/tree/below", "RUN cp -r tree ⟦/a/⟧");
        check("/a/below", "RUN cp -a tree/. ⟦/a⟧");
        check("/a/f", "RUN cp *.x ⟦/a⟧");
        check("/a/f", "RUN mv f ⟦/a/⟧");
        check("/a/old", "RUN mkdir /a && touch /a/old && mv /a/old /b");
        check("/a/f", "RUN install -D -m 755 f ⟦/a/f⟧");
        check("/a/b", "RUN install -d -m 755 ⟦/a/b⟧");
        check("/a/f", "RUN install -m 755 -t ⟦/a⟧ f");
        check("/a/l", "RUN ln -s /b ⟦/a/l⟧");
        check("/a/f", "RUN rsync -a f ⟦/a/⟧");
    }

    @Test
    void downloadsAndArchives() {
        check("/a/f", "RUN curl -sSL https://x/y -o ⟦/a/f⟧");
        check("/a/f", "RUN curl -sSLo ⟦/a/f⟧ https://x/y");
        check("/a/f.tgz", "RUN cd /a && curl -sSLO ⟦https://x/f.tgz?q=1⟧");
        check("/a/f", "RUN wget -q https://x/y -O ⟦/a/f⟧");
        check("/a/f.tgz", "RUN wget -P /a ⟦https://x/f.tgz⟧");
        check("/a/b", "RUN tar -xzf f.tgz -C ⟦/a⟧");
        check("/a/b", "RUN cd /a && ⟦tar xf f.tgz⟧");
        check("/a/b", "RUN curl -L https://x | tar xz --directory=⟦/a⟧");
        check("/a/f.tgz", "RUN tar -czf ⟦/a/f.tgz⟧ dir");
        check("/a/b", "RUN unzip f.zip -d ⟦/a⟧");
        check("/a/b", "RUN cd /a && ⟦unzip -o f.zip⟧");
        check("/a/f.zip", "RUN zip -r ⟦/a/f.zip⟧ dir");
        check("/a/b", "RUN cd /a; ⟦jar -xf f.jar⟧");
    }

    @Test
    void repositories() {
        check("/a/README", "RUN git clone --depth 1 https://x/y.git ⟦/a⟧");
        check("/y/README", "RUN git clone -b v1 ⟦https://x/y.git⟧");
        check("/w/README", "WORKDIR /w\nRUN git clone https://x/y ⟦.⟧");
        check("/w/README", "RUN mkdir /w && cd /w && git init && git fetch && ⟦git reset --hard FETCH_HEAD⟧");
        check("/y/README", "RUN git clone ⟦https://x/y.git⟧ && cd y && git checkout v1");
    }

    @Test
    void compilers() {
        check("/out/app", "RUN CGO_ENABLED=0 go build -ldflags '-s -w' -o ⟦/out/app⟧ ./cmd");
        check("/src/app", "WORKDIR /src\nRUN go build -o ⟦app⟧ .");
        check("/src/tool/tool", "WORKDIR /src/tool\nRUN ⟦go build⟧");
        check("/src/tool", "WORKDIR /src\nRUN ⟦go build ./cmd/tool⟧");
        check("/go/bin/tool", "RUN go install ⟦example.com/cmd/tool@v1.2⟧");
        check("/go/bin/tool", "RUN go install ⟦example.com/tool/v2@latest⟧");
        check("/b/tool", "RUN GOBIN=/b go install ⟦example.com/tool@latest⟧");
        check("/b/tool", "ENV GOPATH=/p GOBIN=/b\nRUN go install ⟦example.com/tool@latest⟧");
        check("/tmp/c.txt", "RUN go test -coverprofile=⟦/tmp/c.txt⟧ ./...");
        check("/tmp/cov*.txt", "RUN go test -coverprofile=⟦/tmp/cover.txt⟧ ./...");
        check("/src/target/release/app", "WORKDIR /src\nRUN ⟦cargo build --release⟧");
        check("/src/target/release/app", "WORKDIR /src\nRUN ⟦cargo build --release --bin app⟧");
        check("/src/target/dist/app", "WORKDIR /src\nRUN ⟦cargo build --profile dist⟧");
        check("/usr/local/cargo/bin/app", "RUN cargo install --locked ⟦app⟧");
        check("/r/bin/app", "RUN cargo install --root ⟦/r⟧ app");
        check("/recipe.json", "RUN cargo chef prepare --recipe-path ⟦recipe.json⟧");
        check("/a/out", "RUN aarch64-linux-gnu-gcc main.c -o ⟦/a/out⟧");
        check("/src/out", "WORKDIR /src\nRUN dotnet publish -c Release -o ⟦out⟧");
    }

    @Test
    void buildTools() {
        check("/app/dist", "WORKDIR /app\nRUN ⟦npm run build⟧");
        check("/app/dist/web", "WORKDIR /app\nCOPY . .\nRUN ⟦yarn build:web⟧");
        check("/app/web/dist", "WORKDIR /app\nRUN ⟦npm --prefix web run build⟧");
        check("/app/node_modules", "WORKDIR /app\nRUN ⟦npm ci⟧");
        check("/app/target/app.jar", "WORKDIR /app\nRUN ⟦mvn -q package⟧");
        check("/app/core/target/app.jar", "WORKDIR /app\nRUN ⟦./mvnw package⟧");
        check("/app/build/libs/app.jar", "WORKDIR /app\nRUN ⟦./gradlew jar⟧");
        check("/app/dist/x.whl", "WORKDIR /app\nRUN python3 ⟦setup.py bdist_wheel⟧");
        check("/app/dist/x.whl", "WORKDIR /app\nRUN python -m ⟦build⟧");
        check("/wheels", "RUN pip wheel --wheel-dir ⟦/wheels⟧ -r requirements.txt");
        check("/deps/x", "RUN pip install --target=⟦/deps⟧ x");
        check("/venv/bin", "RUN python -m venv ⟦/venv⟧");
        check("/venv", "RUN python3 -m venv ⟦venv⟧");
        check("/app/site", "WORKDIR /app\nRUN ⟦mkdocs build⟧");
        check("/root/x", "RUN apk add -p ⟦/root/x⟧ busybox");
        check("/rootfs/bin", "RUN dnf install --installroot=⟦/rootfs⟧ bash");
    }

    @Test
    void installations() {
        check("/out/usr/lib/x", "RUN make install DESTDIR=⟦/out⟧");
        check("/out/usr/lib/x", "RUN DESTDIR=⟦/out⟧ make install");
        check("/opt/x", "RUN ./configure --prefix=⟦/opt/x⟧ && make && make install");
        check("/opt/x/lib/y", "RUN ./configure --prefix=/opt/x && make && ⟦make install⟧");
        check("/opt/x/lib/y", "RUN cmake -DCMAKE_INSTALL_PREFIX=/opt/x .. && ⟦cmake --install .⟧");
        check("/opt/x/lib/y", "RUN cmake -B b && cmake --install b --prefix ⟦/opt/x⟧");
        check("/usr/local/lib/y", "RUN ./configure && make && ⟦make install⟧");
        check("/w/bin/tool", "WORKDIR /w\nRUN make ⟦bin/tool⟧");
        check(
                "/usr/lib/libone.so",
                "RUN cd /libone && make install prefix=⟦/usr⟧" + "\nRUN cd /libtwo && make install prefix=/usr");
    }

    @Test
    void programsThatNobodyKnows() {
        check("/a/f", "RUN strange --output=⟦/a/f⟧");
        check("/a/f", "RUN strange --reports-go-to=⟦/a/f⟧");
        check("/a/f", "RUN strange in ⟦/a/f⟧");
    }

    @Test
    void theOptionsOfUnknownProgramsMeanWhatTheyUsuallyMean() {
        check("/a", "RUN strange --output=⟦/a/f⟧");
        check("/a", "RUN strange --output ⟦/a/f⟧");
        check("/a/f", "RUN strange --rootfs ⟦/a⟧");
    }

    @Test
    void thePrefixOfACrossCompilerDoesNotMatter() {
        check("/src/app/app", "WORKDIR /src/app\nRUN ⟦xx-go build⟧");
        assertTrue(CommandTable.isKnown("aarch64-linux-gnu-gcc"), "gcc for another platform");
        assertTrue(CommandTable.isKnown("apt-get"), "a name with a hyphen");
        assertFalse(CommandTable.isKnown("my-tool"), "an unknown name with a hyphen");
        assertFalse(CommandTable.isKnown("-gcc"), "a hyphen without a platform");
    }

    @Test
    void nodeRunsProgramsThatAreKnown() {
        check("/app/dist/x", "WORKDIR /app\nRUN node ⟦node_modules/.bin/vite build⟧");
        check("/app/x", "WORKDIR ⟦/app⟧\nRUN node server.js");
    }

    @Test
    void whoOnlyReadsMakesNothing() {
        check("/a/f", "RUN chmod +x /a/f");
        check("/a/f", "RUN echo --prefix=/a");
        check("/a/f", "RUN ls /a/f && cat /a/f | grep x; test -f /a/f");
        check("/a/f", "ENTRYPOINT [\"/a/f\"]\nCMD /a/f\nENV F=/a/f\nLABEL x=/a/f");
    }
}
