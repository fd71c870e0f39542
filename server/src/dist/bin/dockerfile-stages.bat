@echo off
rem Starts Dockerfile Stages: the language server or its command line.
rem
rem   JAVA_HOME                     the Java to run with; without it, the java on the PATH
rem   DOCKERFILE_STAGES_JAVA_OPTS   more options for that Java, split at blanks

setlocal

set "jar=%~dp0..\lib\dockerfile-stages.jar"
if exist "%jar%" goto find_java
echo dockerfile-stages: %jar% is missing; install Dockerfile Stages again. 1>&2
exit /b 2

:find_java
if not defined JAVA_HOME goto java_on_path
set "java=%JAVA_HOME%\bin\java.exe"
if exist "%java%" goto run
echo dockerfile-stages: JAVA_HOME is %JAVA_HOME%, but there is no bin\java.exe in it; point it at a Java 17 or newer. 1>&2
exit /b 2

:java_on_path
set "java=java.exe"
where /q java.exe
if not errorlevel 1 goto run
echo dockerfile-stages: Java is not found; install Java 17 or newer, or set JAVA_HOME. 1>&2
exit /b 2

:run
"%java%" ^
    -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 ^
    -Xlog:disable -Xlog:all=warning:stderr -XX:+DisplayVMOutputToStderr ^
    -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto -XX:-UsePerfData -Xms16m ^
    %DOCKERFILE_STAGES_JAVA_OPTS% ^
    -jar "%jar%" %*
exit /b %errorlevel%
