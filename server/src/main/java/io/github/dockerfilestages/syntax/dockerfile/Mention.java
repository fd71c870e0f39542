package io.github.dockerfilestages.syntax.dockerfile;

import io.github.dockerfilestages.syntax.dockerfile.words.Word;

/**
 * A word that may refer to a stage, before it is resolved.
 *
 * @param value the name, index or image as written; for {@link ReferenceKind#FROM} with its quotes, which BuildKit's
 *     shell lexer removes later
 */
public record Mention(ReferenceKind kind, Word value) {

    /** The syntax of the mention, which also decides the rule by which it is resolved. */
    public enum ReferenceKind {
        FROM("from"),
        COPY("copy"),
        MOUNT("mount"),
        /** A mount without {@code from}: BuildKit still looks for a stage named {@code scratch}. */
        MOUNT_WITHOUT_FROM("mount"),
        /** The same for a cache mount, the only type that reads files from that stage. */
        CACHE_WITHOUT_FROM("mount"),
        ONBUILD_COPY("onbuild-copy"),
        ONBUILD_MOUNT("onbuild-mount"),
        /** The default of an ARG. */
        ARG("arg");

        private final String jsonName;

        ReferenceKind(String jsonName) {
            this.jsonName = jsonName;
        }

        /** The name of this kind in JSON. */
        public String jsonName() {
            return jsonName;
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

        /** Whether the name is missing in the text. */
        public boolean isImplicit() {
            return this == MOUNT_WITHOUT_FROM || this == CACHE_WITHOUT_FROM;
        }

        ReferenceKind underOnbuild() {
            return this == COPY ? ONBUILD_COPY : this == MOUNT ? ONBUILD_MOUNT : this;
        }
    }
}
