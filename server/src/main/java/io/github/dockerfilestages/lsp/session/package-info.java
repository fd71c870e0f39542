/** The state of the session with the client, and the log of the server. */
@NullMarked
package io.github.dockerfilestages.lsp.session;

import org.jspecify.annotations.NullMarked;
