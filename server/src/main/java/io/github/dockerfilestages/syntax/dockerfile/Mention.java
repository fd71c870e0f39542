package io.github.dockerfilestages.syntax.dockerfile;

import io.github.dockerfilestages.syntax.dockerfile.words.Word;

/**
 * A place that may name a stage, before anybody knows which.
 *
 * @param value the name, index or image as written there; for {@link ReferenceKind#FROM} with its quotes, which BuildKit's shell
 *     lexer takes off later
 */
public record Mention(ReferenceKind site, Word value) {

    /** The surface form, and with it the rule by which the mention is resolved. */
    public enum ReferenceKind {
        FROM("from"),
        COPY("copy"),
        MOUNT("mount"),
        /** A mount that says nothing: BuildKit looks for a stage called {@code scratch} all the same. */
        MOUNT_WITHOUT_FROM("mount"),
        /** The same of type cache, which alone takes its files from that stage. */
        CACHE_WITHOUT_FROM("mount"),
        ONBUILD_COPY("onbuild-copy"),
        ONBUILD_MOUNT("onbuild-mount"),
        /** The default of an ARG. */
        ARG("arg");

        private final String kind;

        ReferenceKind(String kind) {
            this.kind = kind;
        }

        /** The word for it in JSON. */
        public String kind() {
            return kind;
        }

        public boolean isOnbuild() {
            return this == ONBUILD_COPY || this == ONBUILD_MOUNT;
        }

        public boolean isCopy() {
            return this == COPY || this == ONBUILD_COPY;
        }

        public boolean isMount() {
            return this == MOUNT || this == ONBUILD_MOUNT || isImplicit();
        }

        /** Whether the name is written nowhere. */
        public boolean isImplicit() {
            return this == MOUNT_WITHOUT_FROM || this == CACHE_WITHOUT_FROM;
        }

        ReferenceKind underOnbuild() {
            return this == COPY ? ONBUILD_COPY : this == MOUNT ? ONBUILD_MOUNT : this;
        }
    }
}
