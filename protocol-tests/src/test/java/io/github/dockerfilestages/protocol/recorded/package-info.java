/**
 * What real editors sent, recorded once and played again: their initialize requests and whole sessions. The recordings
 * lie beside the project, not in it; where they are missing the tests that need them are skipped and say why.
 */
package io.github.dockerfilestages.protocol.recorded;
