package io.github.dockerfilestages.protocol.metamodel;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.json.Json;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The protocol's description of itself, by name: requests, notifications, and the types that they use. */
public final class MetaModel {
    private final Map<String, JsonObject> requests;
    private final Map<String, JsonObject> notifications;
    private final Map<String, JsonObject> structures;
    private final Map<String, JsonObject> enumerations;
    private final Map<String, JsonObject> aliases;

    private MetaModel(JsonElement model) {
        requests = byName(model, "requests", "method");
        notifications = byName(model, "notifications", "method");
        structures = byName(model, "structures", "name");
        enumerations = byName(model, "enumerations", "name");
        aliases = byName(model, "typeAliases", "name");
    }

    /** Reads {@code metaModel.json}. */
    public static MetaModel parse(String json) {
        return new MetaModel(Json.parse(json));
    }

    private static Map<String, JsonObject> byName(JsonElement model, String list, String key) {
        Map<String, JsonObject> byName = new HashMap<>();
        Json.objects(model, list).forEach(entry -> byName.put(Json.text(entry, key), entry));
        return byName;
    }

    Optional<JsonObject> request(String method) {
        return Optional.ofNullable(requests.get(method));
    }

    /** The requests that a client may send, by method. */
    Stream<String> requestsOfClients() {
        return ofClients(requests);
    }

    /** The notifications that a client may send, by method. */
    Stream<String> notificationsOfClients() {
        return ofClients(notifications);
    }

    private static Stream<String> ofClients(Map<String, JsonObject> calls) {
        return calls.values().stream()
                .filter(call -> !Json.text(call, "messageDirection").equals("serverToClient"))
                .map(call -> Json.text(call, "method"))
                .sorted();
    }

    Optional<JsonObject> notification(String method) {
        return Optional.ofNullable(notifications.get(method));
    }

    Optional<JsonObject> enumeration(String name) {
        return Optional.ofNullable(enumerations.get(name));
    }

    Optional<JsonObject> alias(String name) {
        return Optional.ofNullable(aliases.get(name));
    }

    boolean hasStructure(String name) {
        return structures.containsKey(name);
    }

    /** The properties of a structure, including inherited ones; its own replace inherited ones. */
    Map<String, JsonObject> properties(String structure) {
        JsonObject description = structures.get(structure);
        if (description == null) {
            throw new IllegalArgumentException("the meta model has no structure " + structure);
        }
        Map<String, JsonObject> properties = new LinkedHashMap<>();
        for (String relation : new String[] {"extends", "mixins"}) {
            Json.objects(description, relation)
                    .forEach(parent -> properties.putAll(properties(Json.text(parent, "name"))));
        }
        Json.objects(description, "properties")
                .forEach(property -> properties.put(Json.text(property, "name"), property));
        return properties;
    }
}
