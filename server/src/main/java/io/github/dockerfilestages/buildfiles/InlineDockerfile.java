package io.github.dockerfilestages.buildfiles;

import io.github.dockerfilestages.text.OffsetMap;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;

/**
 * A Dockerfile written inside a build file.
 *
 * @param text what BuildKit reads: indentation, quotes and escapes of the build file removed
 * @param offsets for each character of the text the offset in the build file, and one more for its end; non-decreasing
 * @param isVerbatim whether it is written in lines of its own and without the escapes that quotes know
 * @param variables the notation of variables
 * @param computed the stretches of the text that stand where variables are written
 */
public record InlineDockerfile(
        String text, OffsetMap offsets, boolean isVerbatim, Variables variables, List<TextRange> computed) {

    public InlineDockerfile {
        computed = List.copyOf(computed);
    }

    /** The languages that put the values of variables into a text. */
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

        /** A text written so that nothing in it is a variable. */
        abstract String escaped(String text);
    }
}
