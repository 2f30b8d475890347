@echo off
rem Starts Rasoat on Windows. See the comment in the file "rasoat".
setlocal
chcp 65001 >nul
set "HOME_DIR=%~dp0"
if "%HOME_DIR:~-1%"=="\" set "HOME_DIR=%HOME_DIR:~0,-1%"
set "JAR=%HOME_DIR%\target\rasoat.jar"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
if not exist "%JAR%" (
  echo Building Rasoat ... 1>&2
  pushd "%HOME_DIR%"
  call mvn -B -q -Drasoat.launch -Dmaven.test.skip=true -Dspotless.check.skip=true package 1>&2
  if errorlevel 1 (
    popd
    echo Rasoat could not be built; see above. 1>&2
    exit /b 3
  )
  popd
)
if not defined RASOAT_LOG set "RASOAT_LOG=off"
rem Short runs gain from the quick compiler; a server runs long.
set "QUICK=-XX:TieredStopAtLevel=1"
if "%~1"=="serve" set "QUICK=-XX:+TieredCompilation"
"%JAVA%" -XX:+UseSerialGC -XX:MetaspaceSize=256m %QUICK% -Dfile.encoding=UTF-8 "-Drasoat.home=%HOME_DIR%" "-Drasoat.cache=%HOME_DIR%\target\cache" "-Dorg.slf4j.simpleLogger.defaultLogLevel=%RASOAT_LOG%" %RASOAT_OPTS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%
