/** Navigation along paths through stages: from a source of a COPY to the word that makes it, and back. */
@NullMarked
package io.github.dockerfilestages.ide.paths;

import org.jspecify.annotations.NullMarked;
