package io.github.dockerfilestages.paths;

import static io.github.dockerfilestages.paths.Leading.check;

import org.junit.jupiter.api.Test;

class CompilerCommandsTest {
    @Test
    void aProgramOfGoIsCalledLikeItsPackage() {
        check("/src/app", "WORKDIR /src\nRUN ⟦go build ./cmd/app⟧");
        check("/src/app/app", "WORKDIR /src/app\nRUN ⟦go build⟧");
        check("/src/main", "WORKDIR /src\nRUN ⟦go build main.go⟧");
        check("/src/main", "WORKDIR ⟦/src⟧\nRUN go build -o /out/app main.go");
    }

    @Test
    void whatGoInstallsLiesInTheFolderOfItsPrograms() {
        check("/go/bin/tool", "RUN go install ⟦example.com/cmd/tool@latest⟧");
        check("/go/bin/tool", "RUN go install ⟦./...⟧");
        check("/go/bin/tool", "WORKDIR /src/tool\nRUN ⟦go install⟧");
        check("/go/bin/src", "WORKDIR /src\nRUN go install example.com/tool@latest");
        check("/p/bin/tool", "ENV GOPATH=/p\nRUN go install ⟦example.com/tool@latest⟧");
        check("/b/tool", "RUN GOBIN=⟦/b⟧ go install ./...");
    }

    @Test
    void aFolderOfProgramsMayBeUnknown() {
        check("""
                FROM golang AS build
                ARG OUT
                RUN GOBIN=$OUT/bin go install ./...
                          ^^^^^^^^ place
                FROM scratch
                ARG OUT
                COPY --from=build $OUT/bin/tool /
                                  ^^^^^^^^^^^^^ source
                """);
    }

    @Test
    void cargoHasAFolderForEachProfile() {
        check(
                "/src/target/release/app",
                "WORKDIR /src\nRUN ⟦cargo build --release --bin app⟧\nRUN cargo build --bin app");
        check("/src/target/debug/app", "WORKDIR /src\nRUN ⟦cargo build --bin app⟧\nRUN cargo build -r --bin app");
        check(
                "/src/target/debug/app",
                "WORKDIR /src\nRUN ⟦cargo build --profile dev --bin app⟧\nRUN cargo build -r --bin app");
        check(
                "/src/target/dist/app",
                "WORKDIR /src\nRUN ⟦cargo build --profile dist -p app⟧\nRUN cargo build -r --bin app");
    }

    @Test
    void theFolderOfCargoMayBeSet() {
        check("/t/release/app", "ENV CARGO_TARGET_DIR=/t\nRUN ⟦cargo build --release⟧");
        check("/c/bin/app", "ENV CARGO_HOME=/c\nRUN cargo install ⟦app@1.2⟧");
    }
}
