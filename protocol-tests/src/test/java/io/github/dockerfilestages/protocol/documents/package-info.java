/** Documents that are opened, changed and closed: the server must hold exactly the text that the editor shows. */
package io.github.dockerfilestages.protocol.documents;
