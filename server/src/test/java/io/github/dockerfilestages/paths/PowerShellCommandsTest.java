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

    @Test
    void anItemIsADirectoryIfItsTypeSaysSo() {
        check("/tools", SHELL + "RUN New-Item -ItemType Directory ⟦C:\\tools⟧; Copy-Item f C:\\tools");
        check("/a/f", SHELL + "RUN New-Item -ItemType File C:\\a\\f; Copy-Item g ⟦C:\\a\\f⟧");
        check("/a/f", SHELL + "RUN New-Item ⟦C:\\a\\f⟧ -Force");
    }

    @Test
    void aCopyToADirectoryKeepsItsName() {
        check("/tools/f", SHELL + """
                RUN New-Item -Type dir C:\\tools; \\
                    Copy-Item x\\f ⟦C:\\tools⟧; \\
                    Expand-Archive y.zip C:\\tools""");
        check("/tools/f", SHELL + "RUN Copy-Item x\\f '⟦C:\\tools\\⟧'; Expand-Archive y.zip C:\\tools");
        check("/x", SHELL + "RUN Copy-Item y\\* '⟦C:\\x\\tools\\⟧'");
    }

    @Test
    void aCopyToAnotherNameHasThatName() {
        check("/app/tree", SHELL + "RUN Copy-Item -Recurse tree C:\\app; Copy-Item more\\* ⟦C:\\app⟧");
        check("/a", SHELL + "RUN Copy-Item f ⟦C:\\a\\g⟧");
        check("/a/f", SHELL + "RUN Copy-Item f; New-Item ⟦C:\\a\\f⟧");
    }

    @Test
    void whatIsMovedIsNoLongerThere() {
        check("/x/f", SHELL + "RUN New-Item C:\\x\\f; Move-Item C:\\x\\f C:\\y");
        check("/y", SHELL + "RUN New-Item C:\\x\\f; Move-Item C:\\x\\f ⟦C:\\y⟧");
    }

    @Test
    void anArchiveIsExpandedIntoItsDirectory() {
        check("/a/b/f", SHELL + "RUN Expand-Archive x.zip ⟦C:\\a\\b⟧");
        check("/a", SHELL + "RUN Expand-Archive x.zip -DestinationPath ⟦C:\\a\\b⟧");
    }

    @Test
    void aNewNameIsOneOfAFileOrOfAFolder() {
        check("/x", SHELL + "RUN Rename-Item C:\\x\\old ⟦tools⟧");
        check("/x/tools/f", SHELL + "RUN Rename-Item C:\\x\\old ⟦tools⟧");
    }

    @Test
    void aTextIsWrittenToItsFile() {
        check("/a/f", SHELL + "RUN Set-Content -Path ⟦C:\\a\\f⟧ -Value x");
        check("/a/f", SHELL + "RUN echo x | Out-File ⟦C:\\a\\f⟧");
    }

    @Test
    void aParameterWithoutAValueLeavesTheNextOneAlone() {
        check("/a/f", SHELL + "RUN Invoke-WebRequest https://x -Verbose -OutFile ⟦C:\\a\\f⟧");
    }

    @Test
    void otherProgramsAreReadAsInAnyShell() {
        check("/tools", SHELL + "RUN mkdir ⟦C:\\tools⟧");
    }
}
