/**
 * Paths and files as the disk has them: opened without following links of a hostile folder, read and replaced without
 * losing a byte, with a sentence for each failure. It knows nothing of projects.
 */
@NullMarked
package io.github.dockerfilestages.files.disk;

import org.jspecify.annotations.NullMarked;
