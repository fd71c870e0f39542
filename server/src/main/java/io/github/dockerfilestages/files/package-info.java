/**
 * Disk access, for the server and for the command line: searching, ignore rules, reading, watching and replacing files.
 *
 * <p>{@link io.github.dockerfilestages.files.FolderReader} reads folders,
 * {@link io.github.dockerfilestages.files.disk.TextFile} reads and writes a file without losing a byte, and
 * {@link io.github.dockerfilestages.files.FileIndex} keeps the project up to date with the files on disk. Everything
 * that is read is untrusted: a bad file affects only itself.
 */
@NullMarked
package io.github.dockerfilestages.files;

import org.jspecify.annotations.NullMarked;
