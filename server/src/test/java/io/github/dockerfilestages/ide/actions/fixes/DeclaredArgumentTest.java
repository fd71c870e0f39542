package io.github.dockerfilestages.ide.actions.fixes;

import static io.github.dockerfilestages.ide.actions.ActionCheck.offers;
import static io.github.dockerfilestages.ide.actions.ActionCheck.offersNo;

import org.junit.jupiter.api.Test;

class DeclaredArgumentTest {
    @Test
    void aMistypedVariableBecomesTheSimilarArg() {
        offers(
                "ARG VERSION=1\nFROM golang:${VERS$0OIN}\n",
                "Change to 'VERSION'",
                "ARG VERSION=1\nFROM golang:${VERSION}\n");
        offers(
                "ARG VERSION=1\nFROM golang:$VERS$0OIN-alpine\n",
                "Change to 'VERSION'",
                "ARG VERSION=1\nFROM golang:$VERSION-alpine\n");
    }

    @Test
    void thoseOfThePlatformCount() {
        offers(
                "FROM --platform=$BUILDPLATFROM$0 golang\n",
                "Change to 'BUILDPLATFORM'",
                "FROM --platform=$BUILDPLATFORM golang\n");
    }

    @Test
    void notWhenNoneIsNear() {
        offersNo("ARG VERSION=1\nFROM golang:$O$0THER\n", "Change");
    }

    @Test
    void notOneThatIsDeclaredTooLate() {
        offersNo("FROM golang:$VERS$0OIN\nARG VERSION=1\n", "Change");
    }
}
