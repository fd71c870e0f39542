@echo off
rem Starts Dockerfile Stages on its own Java runtime: the language server or its command line.
rem
rem   DOCKERFILE_STAGES_JAVA_OPTS   more options for that Java, split at blanks

setlocal
set "home=%~dp0.."

"%home%\bin\java.exe" "@%home%\lib\java.options" -XX:AOTCache="%home%\lib\dockerfile-stages.aot" ^
    %DOCKERFILE_STAGES_JAVA_OPTS% -m io.github.dockerfilestages/io.github.dockerfilestages.Main %*
exit /b %errorlevel%
