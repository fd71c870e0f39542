package io.github.dockerfilestages.project.builds;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What build files inherit from one another, and which of them are merged. */
class InheritedBuildsTest extends LinkedBuilds {
    /** Would take forever if each parent caused a scan of all builds. */
    private static final int MANY = 4_000;

    @Test
    void aServiceIsMergedWithOverrideFiles() {
        file("compose.yaml", "services:\n  web:\n    build: {context: web, dockerfile: Web.Dockerfile}\n");
        file("compose.override.yaml", "services:\n  web:\n    build: {target: debug}\n");
        check("compose.override.yaml TARGET debug: web/Web.Dockerfile PATH sure\n", "web/Web.Dockerfile", "Dockerfile");
    }

    @Test
    void aCommandChangesTheTargetsThatMatchAPattern() {
        file("docker-bake.hcl", """
                target "web-a" { context = "a" }
                target "web-b" { context = "b" }
                target "api" { context = "c" }
                """);
        file("build.sh", """
                docker buildx bake --set 'web-*.target=dev'
                docker buildx bake web-b --set 'web-*.target=test'
                docker buildx bake group --set '*-a.target=prod'
                """);
        check("""
                build.sh TARGET dev: a/Dockerfile PATH sure
                build.sh TARGET dev: b/Dockerfile PATH sure
                build.sh TARGET test: b/Dockerfile PATH sure
                build.sh TARGET prod: a/Dockerfile PATH sure
                """, "a/Dockerfile", "b/Dockerfile", "c/Dockerfile", "Dockerfile");
    }

    @Test
    void aBaseTakesNothingFromFilesOnTopOfItThatHaveTargetsOfTheirOwn() {
        file("compose.yaml", "services:\n  web:\n    build: {context: ., target: prod}\n");
        file("compose.override.yaml", "services:\n  web:\n    build: {dockerfile: Dev.Dockerfile, target: dev}\n");
        check("""
                compose.yaml TARGET prod: Dockerfile PATH sure
                compose.override.yaml TARGET dev: Dev.Dockerfile PATH sure
                """, "Dockerfile", "Dev.Dockerfile");
    }

    @Test
    void aTargetOfTheBaseIsThatOfAnOverrideWithoutOne() {
        file("compose.yaml", "services:\n  web:\n    build: {context: ., target: prod}\n");
        file("compose.override.yaml", "services:\n  web:\n    build: {dockerfile: Dev.Dockerfile}\n");
        check("""
                compose.yaml TARGET prod: Dockerfile PATH sure
                compose.yaml TARGET prod: Dev.Dockerfile PATH sure
                """, "Dockerfile", "Dev.Dockerfile");
    }

    @Test
    void aWholeServiceInAnotherFileMayBeAloneOrOnTopOfTheBase() {
        file("compose.yaml", "services:\n  web:\n    build: {context: ., dockerfile: Base.Dockerfile}\n");
        file("compose.dev.yaml", "services:\n  web:\n    build: {context: ., target: dev}\n");
        check("""
                compose.dev.yaml TARGET dev: Dockerfile PATH sure
                compose.dev.yaml TARGET dev: Base.Dockerfile PATH sure
                """, "Dockerfile", "Base.Dockerfile");
    }

    @Test
    void aBakeTargetMayBeMergedWithTheServiceOfItsName() {
        file("compose.yaml", "services:\n  web:\n    build: {context: web}\n");
        file("docker-bake.hcl", "target \"web\" { target = \"run\" }\n");
        check("""
                docker-bake.hcl TARGET run: Dockerfile PATH sure
                docker-bake.hcl TARGET run: web/Dockerfile PATH sure
                """, "Dockerfile", "web/Dockerfile");
    }

    @Test
    void aBakeTargetMayInheritFromAService() {
        file("compose.yaml", "services:\n  web:\n    build: {context: web}\n");
        file("docker-bake.hcl", """
                target "job" {
                  inherits = ["web"]
                  target = "run"
                }
                """);
        check("docker-bake.hcl TARGET run: web/Dockerfile PATH sure\n", "Dockerfile", "web/Dockerfile");
    }

    @Test
    void servicesOfOtherComposeFilesAndTargetsWithoutACompanionAreNotMerged() {
        file("compose.dev.yaml", "services:\n  web:\n    build: {context: web, target: dev}\n");
        file("docker-bake.hcl", "target \"web\" { target = \"run\" }\n");
        check("""
                compose.dev.yaml TARGET dev: web/Dockerfile PATH sure
                docker-bake.hcl TARGET run: Dockerfile PATH sure
                """, "Dockerfile", "web/Dockerfile");
    }

    @Test
    void aTargetIsInheritedOverAChainOfServicesOfAnyLength() {
        var services = new StringBuilder("services:\n  s0:\n    build: {context: ., target: build}\n");
        for (int service = 1; service < MANY; service++) {
            services.append("  s%d:\n    extends: {service: s%d}\n".formatted(service, service - 1));
        }
        file("compose.yaml", services.toString());
        check("compose.yaml TARGET build: Dockerfile PATH sure\n", "Dockerfile");
    }

    @Test
    void aChainMayBeWrittenFromItsEnd() {
        var targets = new StringBuilder();
        for (int target = 0; target < MANY; target++) {
            targets.append("target \"t%d\" { inherits = [\"t%d\"] }\n".formatted(target, target + 1));
        }
        file("docker-bake.hcl", targets + "target \"t%d\" { target = \"build\" }\n".formatted(MANY));
        check("docker-bake.hcl TARGET build: Dockerfile PATH sure\n", "Dockerfile");
    }

    @Test
    @Timeout(60)
    void targetsThatInheritFromManyOthersAreEachVisitedOnce() {
        var targets = new StringBuilder("target \"t0\" { target = \"build\" }\n");
        for (int target = 1; target < MANY; target++) {
            String parents = IntStream.range(Math.max(0, target - 60), target)
                    .mapToObj(parent -> "\"t" + parent + "\"")
                    .collect(Collectors.joining(", "));
            targets.append("target \"t%d\" { inherits = [%s] }\n".formatted(target, parents));
        }
        file("docker-bake.hcl", targets.toString());
        check("docker-bake.hcl TARGET build: Dockerfile PATH sure\n", "Dockerfile");
    }

    @Test
    @Timeout(60)
    void targetsOfOneNameAreMergedOnce() {
        file(
                "docker-bake.hcl",
                "target \"t\" { inherits = [\"t\"] }\n".repeat(10 * MANY) + "target \"t\" { target = \"build\" }\n");
        check("docker-bake.hcl TARGET build: Dockerfile PATH sure\n", "Dockerfile");
    }

    @Test
    void targetsThatInheritFromEachOtherAllHaveWhatOneOfThemSays() {
        file("docker-bake.hcl", """
                target "a" {
                  inherits = ["b"]
                  dockerfile = "A.Dockerfile"
                }
                target "b" {
                  inherits = ["c"]
                  dockerfile = "B.Dockerfile"
                }
                target "c" {
                  inherits = ["a"]
                  target = "build"
                }
                """);
        check("""
                docker-bake.hcl TARGET build: A.Dockerfile PATH sure
                docker-bake.hcl TARGET build: B.Dockerfile PATH sure
                """, "A.Dockerfile", "B.Dockerfile");
    }

    @Test
    void variantsThatHaveNoBaseKnowNothingOfEachOther() {
        file("compose.dev.yaml", "services:\n  web:\n    build: {context: ., target: dev}\n");
        file("compose.prod.yaml", "services:\n  web:\n    build: {context: ., dockerfile: Prod.Dockerfile}\n");
        check("compose.dev.yaml TARGET dev: Dockerfile PATH sure\n", "Dockerfile", "Prod.Dockerfile");
    }

    @Test
    void aServiceExtendsOneOfItsOwnFile() {
        file("compose.yaml", """
                services:
                  app:
                    build: {context: app}
                  web:
                    extends: app
                    build: {target: web}
                """);
        file("compose.dev.yaml", "services:\n  app:\n    build: {context: ., dockerfile: Dev.Dockerfile}\n");
        check("compose.yaml TARGET web: app/Dockerfile PATH sure\n", "app/Dockerfile", "Dev.Dockerfile");
    }

    @Test
    void aBakeTargetTakesWhatItLacksFromThoseItInherits() {
        file("docker-bake.hcl", """
                target "_common" {
                  dockerfile = "hack/build.Dockerfile"
                  contexts = { src = "./src" }
                }
                target "app" {
                  inherits = ["_common"]
                  target = "release"
                  no-cache-filter = ["fetch"]
                }
                """);
        check("""
                docker-bake.hcl CONTEXT src: hack/build.Dockerfile PATH sure
                docker-bake.hcl TARGET release: hack/build.Dockerfile PATH sure
                docker-bake.hcl CACHE_FILTER fetch: hack/build.Dockerfile PATH sure
                """, "hack/build.Dockerfile");
    }

    @Test
    void ofSeveralThatABakeTargetInheritsFromTheLastOneWinsWithAllThatItInherits() {
        file("docker-bake.hcl", """
                target "app" {
                  inherits = ["first", "last"]
                  target = "release"
                }
                target "first" { dockerfile = "first.Dockerfile" }
                target "last" { inherits = ["base"] }
                target "base" { dockerfile = "base.Dockerfile" }
                """);
        check("docker-bake.hcl TARGET release: base.Dockerfile PATH sure\n", "first.Dockerfile", "base.Dockerfile");
    }

    @Test
    void aServiceTakesWhatItLacksFromOneOfAnotherFileThatItExtends() {
        file("compose.yaml", """
                services:
                  web:
                    extends: {file: common/compose.yaml, service: app}
                    build: {target: serve}
                """);
        file("common/compose.yaml", """
                services:
                  app:
                    build: {context: ., dockerfile: App.Dockerfile}
                """);
        check("compose.yaml TARGET serve: common/App.Dockerfile PATH sure\n", "common/App.Dockerfile", "Dockerfile");
    }

    @Test
    void targetsThatInheritFromEachOtherAreVisitedOnce() {
        file("docker-bake.hcl", """
                target "a" {
                  inherits = ["b"]
                }
                target "b" {
                  inherits = ["a"]
                  target = "x"
                }
                """);
        check("docker-bake.hcl TARGET x: Dockerfile PATH sure\n", "Dockerfile");
    }
}
