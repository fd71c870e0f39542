/**
 * Files whose commands build: scripts of shells, PowerShell and Windows batch, makefiles, justfiles, files of Task, npm
 * packages, and code blocks of Markdown pages.
 */
@NullMarked
package io.github.dockerfilestages.buildfiles.scripts;

import org.jspecify.annotations.NullMarked;
