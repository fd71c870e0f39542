package io.github.dockerfilestages.lsp.jsonrpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.util.Map;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequiredMembersTest {
    private final Gson gson = new MessageJsonHandler(
                    Map.of(), builder -> builder.registerTypeAdapterFactory(new RequiredMembers()))
            .getGson();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'position':{'line':0,'character':0}}",
                "{'textDocument':null,'position':{'line':0,'character':0}}",
                "{'textDocument':{},'position':{'line':0,'character':0}}",
                "{'textDocument':{'uri':'file:///a'}}",
                "{'textDocument':{'uri':'file:///a'},'position':{'line':0}}",
                "{'textDocument':{'uri':'file:///a'},'position':{'line':-1,'character':0}}",
                "{'textDocument':{'uri':'file:///a'},'position':{'line':0,'character':1.5}}",
            })
    void refusesWhatLacksAMember(String params) {
        assertThrows(JsonParseException.class, () -> read(params, HoverParams.class));
    }

    @Test
    void namesTheMemberAndWhereItIsMissing() {
        var refusal = assertThrows(JsonParseException.class, () -> read("{}", CompletionItem.class));

        assertEquals("'label' is missing in a CompletionItem.", refusal.getMessage());
    }

    @Test
    void refusesANullInAList() {
        assertThrows(
                JsonParseException.class,
                () -> read("{'textDocument':{'uri':'file:///a'},'positions':[null]}", SelectionRangeParams.class));
    }

    @Test
    void refusesAValueThatAnEnumerationDoesNotHave() {
        assertThrows(JsonParseException.class, () -> read("{'label':'a','tags':[99]}", CompletionItem.class));
    }

    @Test
    void forgivesAMissingContext() {
        String params = "{'textDocument':{'uri':'file:///a'},'position':{'line':0,'character':5}}";

        assertEquals(5, read(params, ReferenceParams.class).getPosition().getCharacter());
    }

    private <P> P read(String json, Class<P> type) {
        return gson.fromJson(json.replace('\'', '"'), type);
    }
}
