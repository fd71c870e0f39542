package io.github.dockerfilestages.buildfiles;

import io.github.dockerfilestages.text.OffsetMap;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;

/**
 * A Dockerfile inside a build file.
 *
 * @param text what BuildKit reads, without the indentation, quotes and escapes of the build file
 * @param offsets of the characters of the text in the build file
 * @param isVerbatim whether it is written on its own lines, without the escapes of quoted text
 * @param variables the notation of variables
 * @param computed the ranges of the text that come from variables
 */
public record InlineDockerfile(
        String text, OffsetMap offsets, boolean isVerbatim, Variables variables, List<TextRange> computed) {

    public InlineDockerfile {
        computed = List.copyOf(computed);
    }

    /** Stands in the text for a computed part: a template marker, which the reader of Dockerfiles treats as unknown. */
    public static final String UNKNOWN = "{{?}}";

    /** The languages whose variables may be in a text. */
    public enum Variables {
        COMPOSE {
            @Override
            String escaped(String text) {
                return text.replace("$", "$$");
            }
        },
        BAKE {
            @Override
            String escaped(String text) {
                return text.replace("${", "$${").replace("%{", "%%{");
            }
        };

        /** The text with escapes, so that nothing in it is a variable. */
        abstract String escaped(String text);
    }
}
