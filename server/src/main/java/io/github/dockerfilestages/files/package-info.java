/**
 * What touches the disk, for the server and for the command line alike: search, ignore rules, reading, watching and
 * replacing files.
 *
 * <p>{@link io.github.dockerfilestages.files.FolderReader} reads folders, {@link
 * io.github.dockerfilestages.files.TextFile} reads and writes a file without losing a byte, and {@link
 * io.github.dockerfilestages.files.FileIndex} keeps the project as the files on disk are. Everything read is
 * untrusted: one bad file costs that file only.
 */
@NullMarked
package io.github.dockerfilestages.files;

import org.jspecify.annotations.NullMarked;
