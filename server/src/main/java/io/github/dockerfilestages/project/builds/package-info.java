/** Build files that a tool reads together, which build builds which Dockerfile, and the values in build files that name its stages. */
@NullMarked
package io.github.dockerfilestages.project.builds;

import org.jspecify.annotations.NullMarked;
