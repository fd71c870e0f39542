/**
 * What real editors have sent: recordings of initialize requests and of whole sessions. The recordings are next to the
 * project, not in it; if they are missing, the tests that need them are skipped and say why.
 */
package io.github.dockerfilestages.protocol.recorded;
