package io.github.dockerfilestages.lsp.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import org.eclipse.lsp4j.CallHierarchyOutgoingCallsParams;
import org.eclipse.lsp4j.CompletionItem;
import org.junit.jupiter.api.Test;

class RequiredMembersTest {
    private final Gson gson = ProtocolJson.handler().getGson();

    @Test
    void namesTheMemberAndWhereItIsMissing() {
        var refusal = assertThrows(JsonParseException.class, () -> read("{}", CompletionItem.class));

        assertEquals("'label' is missing in a CompletionItem.", refusal.getMessage());
    }

    @Test
    void refusesWhatLacksAMemberAtAnyDepth() {
        assertThrows(
                JsonParseException.class,
                () -> read("{'item':{'name':'a','kind':5,'uri':'a'}}", CallHierarchyOutgoingCallsParams.class));
    }

    @Test
    void refusesANullInAList() {
        assertThrows(
                JsonParseException.class,
                () -> read("{'label':'a','additionalTextEdits':[null]}", CompletionItem.class));
    }

    @Test
    void refusesAValueThatAnEnumerationDoesNotHave() {
        assertThrows(JsonParseException.class, () -> read("{'label':'a','tags':[99]}", CompletionItem.class));
    }

    private <P> P read(String json, Class<P> type) {
        return gson.fromJson(json.replace('\'', '"'), type);
    }
}
