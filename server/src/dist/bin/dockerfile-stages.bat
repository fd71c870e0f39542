@echo off
rem Starts Dockerfile Stages: the language server or its command line.
rem
rem   JAVA_HOME                     the Java to run with; without it, the java on the PATH
rem   DOCKERFILE_STAGES_JAVA_OPTS   more options for that Java, split at blanks
rem   DOCKERFILE_STAGES_CACHE       off: store no class archive; otherwise it is stored in %LOCALAPPDATA%\dockerfile-stages

setlocal

set "jar=%~dp0..\lib\dockerfile-stages.jar"
if exist "%jar%" goto find_java
echo dockerfile-stages: %jar% is missing; install Dockerfile Stages again. 1>&2
exit /b 2

:find_java
if not defined JAVA_HOME goto java_on_path
set "java=%JAVA_HOME%\bin\java.exe"
if exist "%java%" goto find_archive
echo dockerfile-stages: JAVA_HOME is %JAVA_HOME%, but there is no bin\java.exe in it; point it at a Java 17 or newer. 1>&2
exit /b 2

:java_on_path
set "java="
for %%j in (java.exe) do set "java=%%~$PATH:j"
if defined java goto find_archive
echo dockerfile-stages: Java is not found; install Java 17 or newer, or set JAVA_HOME. 1>&2
exit /b 2

rem The class archive of a server, as in the launcher of Linux and macOS, which explains it. Here this file waits for the
rem server and puts in place what it wrote. Nobody else can write to the folder of a user's local data.
:find_archive
set "archive_option="
set "new_archive="
if "%DOCKERFILE_STAGES_CACHE%"=="off" goto run
if "%~1"=="--stdio" goto of_a_server
if "%~1"=="--socket" goto of_a_server
if "%~1"=="--pipe" goto of_a_server
if not "%~1"=="serve" goto run
:of_a_server
if not defined LOCALAPPDATA goto run
for %%j in ("%java%\..\..") do set "java_home=%%~fj"
set "base=%java_home%\bin\server\classes.jsa"
if not exist "%base%" goto run
if not exist "%java_home%\release" goto run

rem Reads the version of Java from a file: asking Java would take as long as starting it.
set "version="
for /f "usebackq tokens=1,2 delims==" %%k in ("%java_home%\release") do if "%%k"=="JAVA_VERSION" set version=%%l
if not defined version goto run
set "version=%version:"=%"
set "feature=0"
for /f "delims=.-+" %%f in ("%version%") do set "feature=%%f"
if %feature% lss 17 goto run
set "folder=%LOCALAPPDATA%\dockerfile-stages"
if not exist "%folder%\" mkdir "%folder%" 2>nul
if not exist "%folder%\" goto run

rem The stamp: the lines that 'set archive_' prints.
set "stamp=%folder%\program-%feature%"
set "stamped_archive_of="
set "stamped_archive_number="
if exist "%stamp%" for /f "usebackq tokens=1,* delims==" %%k in ("%stamp%") do set "stamped_%%k=%%l"
for %%f in ("%jar%") do set "archive_of=%%~ff of %%~tf, %%~zf bytes, with %version% of %java_home%"
set "archive_number=%stamped_archive_number%"
set "archive=%folder%\classes-%feature%-%archive_number%.jsa"
if "%stamped_archive_of%"=="%archive_of%" goto has_stamp
set "archive_number=%random%%random%"
if %feature% geq 19 goto new_stamp
"%java%" -Xshare:on -version <nul >nul 2>nul
if errorlevel 1 set "archive_number=none"
:new_stamp
set "archive=%folder%\classes-%feature%-%archive_number%.jsa"
set "archive_option="
del /f /q "%folder%\classes-%feature%-*" 2>nul
call :write_stamp 2>nul
if errorlevel 1 goto run

:has_stamp
if not exist "%archive%" goto new_archive
set archive_option="-XX:SharedArchiveFile=%archive%"
goto run

:new_archive
if %feature% geq 19 goto reserve
if "%archive_number%"=="none" goto run
if defined DOCKERFILE_STAGES_JAVA_OPTS goto run
if defined JAVA_TOOL_OPTIONS goto run
if defined JDK_JAVA_OPTIONS goto run
if defined _JAVA_OPTIONS goto run
rem Java fails at its end, with a message, if there is no space for the archive, which takes less than its own.
:reserve
del /f /q "%archive%.*" 2>nul
set "new_archive=%archive%.%random%%random%"
copy /y "%base%" "%new_archive%" >nul 2>nul
if errorlevel 1 goto run
del /f /q "%new_archive%" 2>nul
set archive_option="-XX:ArchiveClassesAtExit=%new_archive%"

:run
"%java%" ^
    -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 ^
    -Xlog:disable -Xlog:all=warning:stderr -Xlog:cds*=off:stderr -XX:+DisplayVMOutputToStderr ^
    %archive_option% ^
    -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto -XX:-UsePerfData -Xms16m ^
    -XX:MaxNewSize=24m -XX:MarkSweepDeadRatio=0 -XX:MaxHeapFreeRatio=40 -XX:-ShrinkHeapInSteps ^
    %DOCKERFILE_STAGES_JAVA_OPTS% ^
    -jar "%jar%" %*
set "code=%errorlevel%"
if %code% equ 0 if defined new_archive if exist "%new_archive%" move /y "%new_archive%" "%archive%" >nul 2>nul
exit /b %code%

:write_stamp
set archive_of>"%stamp%"
if not errorlevel 1 set archive_number>>"%stamp%"
exit /b %errorlevel%
