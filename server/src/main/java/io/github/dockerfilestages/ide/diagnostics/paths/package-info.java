/** Rules about the paths that are copied from stages: rare and certain, and never asked where no file needs them. */
@NullMarked
package io.github.dockerfilestages.ide.diagnostics.paths;

import org.jspecify.annotations.NullMarked;
