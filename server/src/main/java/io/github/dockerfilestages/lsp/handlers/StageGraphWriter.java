package io.github.dockerfilestages.lsp.handlers;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.dockerfilestages.ide.graph.StageGraph;
import io.github.dockerfilestages.ide.symbols.FileLocation;
import io.github.dockerfilestages.lsp.protocol.LocationConverter;

/** Writes a graph as JSON, with the locations of its nodes and edges in any file. */
record StageGraphWriter(LocationConverter locations) {

    JsonObject json(StageGraph graph) {
        var nodes = new JsonArray();
        graph.nodes().forEach(node -> nodes.add(json(node)));
        var edges = new JsonArray();
        graph.edges().forEach(edge -> edges.add(json(edge)));
        var json = new JsonObject();
        json.addProperty("file", graph.file());
        json.add("nodes", nodes);
        json.add("edges", edges);
        return json;
    }

    private JsonObject json(StageGraph.Node node) {
        var json = new JsonObject();
        json.addProperty("id", node.id());
        json.addProperty("kind", node.kind());
        json.addProperty("label", node.label());
        node.location().ifPresent(location -> locate(json, location));
        return json;
    }

    private JsonObject json(StageGraph.Edge edge) {
        var json = new JsonObject();
        json.addProperty("source", edge.source());
        json.addProperty("target", edge.target());
        json.addProperty("kind", edge.kind());
        locate(json, edge.location());
        var paths = new JsonArray();
        edge.paths().forEach(paths::add);
        json.add("paths", paths);
        return json;
    }

    private void locate(JsonObject json, FileLocation location) {
        json.addProperty("uri", locations.uri(location.file()));
        json.add("range", locations.converter(location.file()).json(location.range()));
    }
}
