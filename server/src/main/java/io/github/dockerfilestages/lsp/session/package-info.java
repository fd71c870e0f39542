/** How far the session with the client has come, and the log of the server. */
@NullMarked
package io.github.dockerfilestages.lsp.session;

import org.jspecify.annotations.NullMarked;
