/** Documents that are opened, changed and closed: the server must have exactly the text of the editor. */
package io.github.dockerfilestages.protocol.documents;
