package io.github.dockerfilestages.paths;

import static io.github.dockerfilestages.paths.Leading.check;

import org.junit.jupiter.api.Test;

class PowerShellCommandsTest {
    private static final String SHELL = "SHELL [\"powershell\", \"-Command\"]\n";

    @Test
    void cmdletsMakeAndMoveFiles() {
        check("/tools", SHELL + "RUN New-Item -ItemType Directory -Path ⟦C:\\tools⟧");
        check("/tools", SHELL + "RUN Rename-Item -Path 'C:\\x-1' -NewName '⟦C:\\tools⟧'");
        check("/x/tools", SHELL + "RUN Rename-Item C:\\x\\old ⟦tools⟧");
        check("/tools/f", SHELL + "RUN Copy-Item f -Destination ⟦C:\\tools⟧ -Recurse");
        check("/tools", SHELL + "RUN Move-Item x ⟦C:\\tools⟧");
        check("/tools/f", SHELL + "RUN Expand-Archive x.zip -DestinationPath ⟦C:\\tools⟧");
        check("/tools/f.zip", SHELL + "RUN Invoke-WebRequest https://x -OutFile ⟦C:\\tools\\f.zip⟧ -UseBasicParsing");
        check("/tools/f", SHELL + "RUN New-Item C:\\tools\\f; Remove-Item -Recurse C:\\tools");
    }

    @Test
    void variablesOfTheEnvironmentHaveTheirValues() {
        check("/tools/f", "ENV T=C:\\\\tools\n" + SHELL + "RUN New-Item ⟦$env:T\\f⟧");
        check("/tools/f", SHELL + "RUN New-Item $env:T\\f");
    }
}
