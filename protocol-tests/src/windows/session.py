"""A minimal client of the language server, for a server that runs under Wine."""

import json
import queue
import subprocess
import threading
import time

PATIENCE = 60


class Session:
    """A session over standard streams; `folders` and documents are URIs as an editor writes them."""

    def __init__(self, command, environment, *folders):
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment
        )
        self.messages = queue.Queue()
        self.published = {}
        self.last = 0
        threading.Thread(target=self._read, daemon=True).start()
        self.errors = []
        threading.Thread(target=lambda: self.errors.extend(self.process.stderr), daemon=True).start()
        self.request(
            "initialize",
            {
                "processId": None,
                "rootUri": None,
                "workspaceFolders": [{"uri": folder, "name": "project"} for folder in folders],
                "capabilities": {},
            },
        )
        self.notify("initialized", {})

    def open(self, uri, text, language="dockerfile"):
        """Opens a document and returns the codes of its diagnostics."""
        document = {"uri": uri, "languageId": language, "version": 1, "text": text}
        self.notify("textDocument/didOpen", {"textDocument": document})
        message = self._await(
            lambda message: message.get("method") == "textDocument/publishDiagnostics"
            and message["params"]["uri"] == uri
        )
        return sorted(diagnostic["code"] for diagnostic in message["params"]["diagnostics"])

    def at(self, method, uri, text, word, **more):
        """The answer to a request at the last occurrence of a word."""
        offset = text.rindex(word)
        position = {"line": text.count("\n", 0, offset), "character": offset - (text.rfind("\n", 0, offset) + 1)}
        return self.request(method, {"textDocument": {"uri": uri}, "position": position, **more})

    def until(self, answers, ask):
        """Asks until the files of the folders have been read, so that the answer is as expected."""
        end = time.monotonic() + PATIENCE
        while not answers(answer := ask()):
            assert time.monotonic() < end, f"still {answer}"
            time.sleep(0.1)
        return answer

    def request(self, method, params):
        self.last += 1
        own = self.last
        self._send({"id": own, "method": method, "params": params})
        answer = self._await(lambda message: message.get("id") == own and "method" not in message)
        if "error" in answer:
            raise AssertionError(f"{method}: {answer['error']}")
        return answer["result"]

    def notify(self, method, params):
        self._send({"method": method, "params": params})

    def end(self):
        """Ends the session; returns the exit code and what the server wrote besides messages."""
        self.request("shutdown", None)
        self.notify("exit", None)
        return self.process.wait(PATIENCE)

    def _await(self, matches):
        while True:
            try:
                message = self.messages.get(timeout=PATIENCE)
            except queue.Empty:
                self.process.kill()
                raise AssertionError(f"no answer; standard error: {self.errors}") from None
            if message is None:
                raise AssertionError(f"the server has ended; standard error: {self.errors}")
            if "method" in message and "id" in message:
                items = message["params"].get("items") if isinstance(message.get("params"), dict) else None
                self._send({"id": message["id"], "result": [{} for _ in items] if items else None})
            if matches(message):
                return message

    def _send(self, message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def _read(self):
        stream = self.process.stdout
        while line := stream.readline():
            length = 0
            while line.strip():
                name, _, value = line.partition(b":")
                if name.lower() == b"content-length":
                    length = int(value)
                line = stream.readline()
            self.messages.put(json.loads(stream.read(length)))
        self.messages.put(None)
