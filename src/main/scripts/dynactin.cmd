@echo off
rem Starts Dynactin, which is the jar beside this script. JAVA_HOME says with which Java, JAVA_OPTS with which options.
setlocal
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
"%java%" -XX:+UseSerialGC %JAVA_OPTS% -jar "%~dp0dynactin-cli.jar" %*
exit /b %ERRORLEVEL%
